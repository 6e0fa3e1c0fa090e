package org.rostrum.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.NotFound;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The inner door: each page says which row of the access matrix it belongs to, and the matrix
 * decides. A page that says nothing does not exist, and neither does one that is refused.
 */
@Component
class Doorkeeper implements HandlerInterceptor {

  private static final String ASKING = Doorkeeper.class.getName() + ".asking";

  private final List<RelationSource> sources;

  Doorkeeper(List<RelationSource> sources) {
    this.sources = sources;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    rememberWhoAsks(request);
    if (handler instanceof HandlerMethod page && !isErrorPage(page) && !isForAnyone(page)) {
      var who = SignedIn.current().orElseThrow(NotFound::new);
      if (!mayEnter(who, page, path(request))) {
        throw new NotFound();
      }
    }
    return true;
  }

  /**
   * A page that stands in for another is drawn when nobody is known any more; it shows its reader
   * the same navigation all the same. Not while the database is gone: navigation may ask it.
   */
  private static void rememberWhoAsks(HttpServletRequest request) {
    var context = SecurityContextHolder.getContext();
    if (context.getAuthentication() instanceof Presence asking) {
      request.setAttribute(ASKING, asking);
    } else if (request.getDispatcherType() == DispatcherType.ERROR
        && request.getAttribute(ASKING) instanceof Presence asked
        && !Integer.valueOf(HttpServletResponse.SC_SERVICE_UNAVAILABLE)
            .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))) {
      context.setAuthentication(asked);
    }
  }

  /** Whether this person could open this page, if it is one without an id in its path. */
  boolean lets(SignedIn who, HandlerMethod page) {
    return isForAnyone(page) || mayEnter(who, page, Map.of());
  }

  private boolean mayEnter(SignedIn who, HandlerMethod page, Map<String, String> path) {
    var open = declared(page, Open.class);
    if (open != null) {
      return open.hats().length == 0 || Arrays.asList(open.hats()).contains(who.hat());
    }
    var guarded = declared(page, Guarded.class);
    return guarded != null && mayEnter(who, guarded, path);
  }

  private boolean mayEnter(SignedIn who, Guarded guarded, Map<String, String> path) {
    var facts = facts(who, guarded.resource(), path);
    return Arrays.stream(guarded.action())
        .anyMatch(action -> who.may(action, guarded.resource(), facts).isAllowed());
  }

  private Set<Relation> facts(SignedIn who, String resource, Map<String, String> path) {
    var facts = EnumSet.noneOf(Relation.class);
    for (var source : sources) {
      if (source.knows(resource)) {
        facts.addAll(source.relations(who, resource, path));
      }
    }
    return facts;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> path(HttpServletRequest request) {
    var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return variables == null ? Map.of() : (Map<String, String>) variables;
  }

  static boolean isForAnyone(HandlerMethod page) {
    var open = declared(page, Open.class);
    return open != null ? open.to() == Open.To.ANYONE : isFurniture(page);
  }

  /** Pages of the room below, which cannot say so themselves: statements, and the way out. */
  static boolean isFurniture(HandlerMethod page) {
    return page.getBeanType().getPackageName().equals(NotFound.class.getPackageName());
  }

  static boolean isErrorPage(HandlerMethod page) {
    return ErrorController.class.isAssignableFrom(page.getBeanType());
  }

  static <A extends Annotation> @Nullable A declared(HandlerMethod page, Class<A> type) {
    var onMethod = AnnotatedElementUtils.findMergedAnnotation(page.getMethod(), type);
    return onMethod != null || saysSomething(page)
        ? onMethod
        : AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), type);
  }

  private static boolean saysSomething(HandlerMethod page) {
    return AnnotatedElementUtils.isAnnotated(page.getMethod(), Open.class)
        || AnnotatedElementUtils.isAnnotated(page.getMethod(), Guarded.class);
  }
}
