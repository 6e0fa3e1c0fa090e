package org.rostrum.chats;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.chats.ChatPages.EndPage;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Text;
import org.rostrum.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Finds what a page is about; of what was open it says how to go on. */
@ControllerAdvice(basePackageClasses = OpenExports.class)
class OpenExports {

  private final Exports exports;

  OpenExports(Exports exports) {
    this.exports = exports;
  }

  /** It was open, and is no longer. */
  static final class NoLonger extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient @Nullable Done done;

    NoLonger(@Nullable Done done) {
      super(null, null, false, false);
      this.done = done;
    }
  }

  OpenExport of(String id, SignedIn who) {
    Optional<OpenExport> open = exports.find(id, who.account());
    return open.orElseThrow(() ->
        exports
            .closed(id, who.account())
            .<RuntimeException>map(closed -> new NoLonger(closed.done()))
            .orElseGet(NotFound::new));
  }

  /** What was read of it; where nothing is yet, its first page asks why. */
  static Contents read(OpenExport export) {
    Contents contents = export.contents();
    if (contents == null) {
      throw new NotFound();
    }
    return contents;
  }

  /** A form sent twice leads where it led the first time. */
  @ExceptionHandler
  ModelAndView noLonger(NoLonger e) {
    Done done = e.done;
    if (done != null) {
      return new ModelAndView("redirect:" + done.path());
    }
    var page = ChatPages.page(Text.of("chats.closed.title"), null, FormErrors.none());
    var view = new ModelAndView("chats/closed", "it", new EndPage(page, null));
    view.setStatus(HttpStatus.GONE);
    return view;
  }
}
