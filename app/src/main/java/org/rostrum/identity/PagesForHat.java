package org.rostrum.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The pages a person could open now, in the order of the navigation: those there are, no others.
 */
@Component
public class PagesForHat {

  private static final List<Entry> ORDER =
      List.of(
          new Entry("home", "/"),
          new Entry("desk", "/cases"),
          new Entry("thinkTwice", "/think-twice"),
          new Entry("incidents", "/incidents"),
          new Entry("complaints", "/complaints"),
          new Entry("callBacks", "/call-backs"),
          new Entry("drafts", "/drafts"),
          new Entry("channels", "/channels"),
          new Entry("meetings", "/meetings"),
          new Entry("elections", "/elections"),
          new Entry("members", "/members"),
          new Entry("imports", "/imports"),
          new Entry("people", "/people"),
          new Entry("health", "/health"),
          new Entry("audit", "/audit"),
          new Entry("policy", "/policy"),
          new Entry("rules", "/rules"),
          new Entry("rulebook", "/rulebook"),
          new Entry("contacts", "/contacts"),
          new Entry("templates", "/templates"),
          new Entry("conflicts", "/conflicts"),
          new Entry("emergencies", "/emergency-access"),
          new Entry("whoLooked", "/who-looked"),
          new Entry("settings", "/settings/mine"));

  private final Doorkeeper doorkeeper;
  private final Supplier<Map<String, HandlerMethod>> pages;

  PagesForHat(
      Doorkeeper doorkeeper,
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.doorkeeper = doorkeeper;
    this.pages = SingletonSupplier.of(() -> readable(mappings.getObject()));
  }

  /** One item of the navigation. */
  record Entry(String key, String path) {}

  List<Entry> of(SignedIn who) {
    return ORDER.stream().filter(entry -> isOpenTo(who, entry.path())).toList();
  }

  /** Whether this person would see a page at this path, rather than "Page not found". */
  public boolean isOpenTo(SignedIn who, String path) {
    var page = pages.get().get(path);
    return page != null && doorkeeper.lets(who, page);
  }

  private static Map<String, HandlerMethod> readable(RequestMappingHandlerMapping mapping) {
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(
            page -> page.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(page ->
            page.getKey().getPatternValues().stream().map(path -> Map.entry(path, page.getValue())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
  }
}
