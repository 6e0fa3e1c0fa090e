package org.rostrum;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Visitor;

/**
 * Every page one reader can reach: the pages without an id in their address, and whatever links
 * lead to from there. Read without a browser, which takes milliseconds a page.
 */
final class SiteWalk {

  private final PageRoutes routes;
  private final Visitor visitor;
  private final int ofEachKind;
  private final Map<String, Document> pages = new LinkedHashMap<>();
  private final Map<String, Set<String>> linkedFrom = new LinkedHashMap<>();
  private final Map<String, Integer> tried = new TreeMap<>();
  private final Set<String> broken = new TreeSet<>();

  /** Walks, reading at most so many pages of each kind, and none of those that are left alone. */
  SiteWalk(PageRoutes routes, Visitor visitor, int ofEachKind, Set<String> leftAlone) {
    this.routes = routes;
    this.visitor = visitor;
    this.ofEachKind = ofEachKind;
    leftAlone.forEach(kind -> tried.put(kind, ofEachKind));
    walk();
    linkedFrom.forEach(this::checkAnchor);
  }

  private void walk() {
    Deque<String> waiting = new ArrayDeque<>(routes.plain());
    Set<String> met = new HashSet<>(waiting);
    while (!waiting.isEmpty()) {
      String address = waiting.poll();
      if (tried.merge(kind(address), 1, Integer::sum) <= ofEachKind) {
        read(address)
            .ifPresent(page -> links(address, page).filter(met::add).forEach(waiting::add));
      }
    }
  }

  private Optional<Document> read(String address) {
    var answer = visitor.get(address);
    boolean isPage = answer.headers().firstValue("Content-Type").orElse("").contains("text/html");
    if (answer.statusCode() >= 400 && linkedFrom.containsKey(address)) {
      broken.add(address + " (" + answer.statusCode() + ") from " + linkedFrom.get(address));
    }
    if (answer.statusCode() != 200 || !isPage) {
      return Optional.empty();
    }
    Document page = Jsoup.parse(answer.body(), visitor.base() + address);
    pages.put(address, page);
    return Optional.of(page);
  }

  private Stream<String> links(String from, Document page) {
    Set<String> found = new LinkedHashSet<>();
    for (Element link : page.select("a[href]")) {
      String url = link.absUrl("href");
      if (url.startsWith(visitor.base() + "/")) {
        URI uri = URI.create(url.replace(" ", "%20"));
        String query = uri.getRawQuery();
        String path = uri.getRawPath() + (query == null ? "" : "?" + query);
        found.add(path);
        linkedFrom.computeIfAbsent(path, any -> new TreeSet<>()).add(from);
        if (uri.getFragment() != null) {
          linkedFrom
              .computeIfAbsent(path + "#" + uri.getFragment(), any -> new TreeSet<>())
              .add(from);
        }
      }
    }
    return found.stream();
  }

  private void checkAnchor(String link, Set<String> from) {
    int hash = link.indexOf('#');
    Document target = hash < 0 ? null : pages.get(link.substring(0, hash));
    if (target != null && target.getElementById(link.substring(hash + 1)) == null) {
      broken.add(link + " (no such place) from " + from);
    }
  }

  /** Links that lead nowhere, each with the pages it stands on. */
  Set<String> broken() {
    return broken;
  }

  /** Of each kind of page the first that was met and the longest. */
  Set<String> firstAndLongest() {
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    pages
        .keySet()
        .forEach(path -> byKind.computeIfAbsent(kind(path), any -> new ArrayList<>()).add(path));
    Set<String> chosen = new LinkedHashSet<>();
    byKind
        .values()
        .forEach(paths -> {
          chosen.add(paths.getFirst());
          chosen.add(
              paths.stream()
                  .max(Comparator.comparing(path -> pages.get(path).text().length()))
                  .orElseThrow());
        });
    return chosen;
  }

  /**
   * What a page says, whoever reads it: without what is new each time it is asked for, the reader's
   * hat, and which of its words are links. The start page is each hat's own, navigation and all.
   */
  String sense(String address) {
    Document page = pages.get(address).clone();
    page.select("input[name=_csrf], input[name=formKey]").remove();
    if (address.equals("/")) {
      return page.body().html();
    }
    Element part = page.selectFirst("main");
    part.select("a").unwrap();
    String words = part.html();
    for (Hat hat : Hat.values()) {
      words = words.replace(hat.label(), "HAT");
    }
    return words.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
  }

  private String kind(String address) {
    String path = address.replaceAll("\\?.*", "");
    String query = address.substring(path.length()).replaceAll("=[^&]*", "=");
    return routes.of(path).orElse(path) + query;
  }
}
