package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

@RostrumTest
class HelpNowOfflineTests {
  @Autowired ApplicationContext context;
  @Autowired DemoFiles demo;

  @Test
  void the_numbers_open_without_a_connection_and_nothing_else_was_kept() {
    demo.bringIn();
    var member = new SignIns(context).as(Hat.MEMBER);
    try (var phone = Browser.shared().phone()) {
      member.into(phone.context());
      var page = phone.open(member.base() + "/think-twice");
      page.evaluate(
          "async () => { while (!(await navigator.serviceWorker.getRegistration('/help-now'))?.active) await new Promise((on) => setTimeout(on, 50)) }");
      page.navigate(member.base() + "/help-now");
      assertThat(page.textContent("main")).contains("Rostrum is working.");

      Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).stop();

      page.navigate(member.base() + "/help-now");
      assertThat(page.textContent("main"))
          .contains("01632 960041", "You are not connected.")
          .doesNotContain("Rostrum is working.");
      assertThat(page.textContent("body")).doesNotContain("Person Number");
      assertThat(page.evaluate("getComputedStyle(document.body).margin")).isEqualTo("0px");
      assertThat(
              page.evaluate(
                  """
                  async () => {
                    const kept = [];
                    for (const name of await caches.keys())
                      for (const one of await (await caches.open(name)).keys())
                        kept.push(new URL(one.url).pathname + new URL(one.url).search);
                    return kept.sort();
                  }
                  """))
          .isEqualTo(
              List.of(
                  "/assets/app.css",
                  "/assets/fonts/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
                  "/assets/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2",
                  "/help-now?kept=yes"));
      assertThatThrownBy(() -> page.navigate(member.base() + "/think-twice"))
          .isInstanceOf(PlaywrightException.class);
    }
  }
}
