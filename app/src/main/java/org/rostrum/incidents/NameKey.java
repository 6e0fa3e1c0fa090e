package org.rostrum.incidents;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rostrum.channels.Channel;
import org.rostrum.members.Member;

/**
 * A name or account as somebody typed it, made ready to be held against councillors' names: without
 * case, accents, marks or the site's address around a handle.
 *
 * @param words the words, in order, without "Councillor"
 * @param handle the same as an account is written: one run of letters and digits
 * @param titled whether somebody is called a councillor
 */
record NameKey(String typed, List<String> words, String handle, boolean titled) {

  private static final Set<String> TITLES =
      Set.of("cllr", "cllrs", "councillor", "councilor", "cllor", "counciller", "clr", "coun");
  private static final Set<String> MANNERS =
      Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "prof", "rev");
  private static final Set<String> SMALL_WORDS =
      Set.of("for", "of", "the", "ward", "from", "in", "our", "my", "local", "a", "s", "and");

  NameKey {
    words = List.copyOf(words);
  }

  static NameKey of(String typed) {
    var all = words(withoutAddress(typed));
    var handle = handle(typed);
    boolean titled =
        all.stream().anyMatch(TITLES::contains)
            || isHandle(typed)
                && TITLES.stream()
                    .anyMatch(title -> handle.startsWith(title) || handle.endsWith(title));
    var words =
        all.stream().filter(word -> !TITLES.contains(word) && !MANNERS.contains(word)).toList();
    return new NameKey(fold(typed).strip(), words, handle, titled);
  }

  boolean mayMean(Member member, List<Channel> channels) {
    return isAddressOf(member)
        || channels.stream().anyMatch(this::isHandleOf)
        || member.alsoKnownAs().stream().anyMatch(this::isAlias)
        || isNamed(words(member.name()))
        || isWard(member);
  }

  private boolean isAddressOf(Member member) {
    var email = member.email();
    var phone = member.phone();
    return email != null && typed.contains(fold(email))
        || phone != null && digits(typed).length() > 9 && digits(typed).equals(digits(phone));
  }

  /** A group is not a person: what others write there is theirs. */
  private boolean isHandleOf(Channel channel) {
    var own =
        switch (channel.capacity()) {
          case OFFICIAL, PERSONAL, PARTY -> handle(channel.handle());
          case LOCAL_GROUP, PRIVATE_GROUP -> "";
        };
    return own.length() > 3 && (handle.equals(own) || unmasked(handle).equals(unmasked(own)));
  }

  private boolean isAlias(String alias) {
    var known = words(alias).stream().filter(word -> !TITLES.contains(word)).toList();
    return !known.isEmpty()
        && (words.equals(known)
            || handle.length() > 3 && handle.equals(handle(alias))
            || known.size() > 1 && isNamed(known));
  }

  /** By the first name and any part of the last, in whatever order and spelling. */
  private boolean isNamed(List<String> name) {
    if (name.isEmpty()) { // written without a letter
      return false;
    }
    var first = name.getFirst();
    var last = name.size() == 1 ? name : name.subList(1, name.size());
    return isRunTogether(first, String.join("", last))
        || titled && (words.equals(last) || words.equals(List.of(first)))
        || last.stream().anyMatch(part -> isWritten(first, part));
  }

  /** As accounts are named: alasdair.dhillonby, DhillonbyAlasdair, cllr_dhillonby, with 0 for o. */
  private boolean isRunTogether(String first, String last) {
    var whole = first + last;
    for (String one : List.of(handle, unmasked(handle))) {
      var letters = withoutTitle(one.replaceAll("[0-9]", ""));
      boolean close = whole.length() > 11 && Spelling.distance(letters, whole) < 3;
      if (close
          || letters.equals(last + first)
          || whole.length() > 9 && !typed.contains(" ") && letters.contains(whole)
          || last.length() > 4 && letters.equals(first.charAt(0) + last)
          || titled && letters.equals(last)) {
        return true;
      }
    }
    return false;
  }

  /** Both names in either order, each perhaps misspelt; or the last one where it stands alone. */
  private boolean isWritten(String first, String last) {
    for (int at = 0; at < words.size(); at++) {
      int wrong = letters(words.get(at), last);
      if (wrong >= 0 && (standsAlone(at, wrong) || hasFirstBeside(first, at, wrong))) {
        return true;
      }
    }
    return false;
  }

  private boolean standsAlone(int at, int wrong) {
    boolean only = words.size() == 1;
    boolean leads = at == 0 && (only || SMALL_WORDS.contains(words.get(1)));
    return titled ? leads && wrong < 2 : only && wrong == 0 && words.getFirst().length() > 4;
  }

  private boolean hasFirstBeside(String first, int at, int wrong) {
    return isFirst(at - 1, first, wrong)
        || isFirst(at + 1, first, wrong)
        || isFirst(at - 2, first, wrong);
  }

  private boolean isFirst(int at, String first, int wrongAlready) {
    if (at < 0 || at >= words.size()) {
      return false;
    }
    var word = words.get(at);
    if (word.length() == 1) {
      return wrongAlready == 0 && word.charAt(0) == first.charAt(0);
    }
    int wrong = letters(word, first);
    return wrong >= 0 && wrong + wrongAlready <= 3;
  }

  /** "The councillor for Abbeyfield", "Alasdair, councillor in Abbeyfield". */
  private boolean isWard(Member member) {
    var rest = words.stream().filter(word -> !SMALL_WORDS.contains(word)).toList();
    var ward = words(member.ward());
    if (!titled || ward.isEmpty()) {
      return false;
    }
    var name = words(member.name());
    return rest.equals(ward)
        || rest.size() == ward.size() + 1
            && !name.isEmpty()
            && rest.contains(name.getFirst())
            && rest.containsAll(ward);
  }

  /** How many letters differ, or -1 if it is another word: a short one may not differ at all. */
  private static int letters(String typed, String name) {
    int allowed = name.length() < 4 ? 0 : name.length() < 7 ? 1 : 2;
    int wrong = Spelling.distance(typed, name);
    return wrong > allowed ? -1 : wrong;
  }

  private static List<String> words(String text) {
    return Arrays.stream(fold(text).replaceAll("['\u2019\u02BC]", "").split("[^\\p{L}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static boolean isHandle(String typed) {
    return !withoutAddress(typed).strip().contains(" ");
  }

  private static String handle(String typed) {
    return fold(withoutAddress(typed)).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The account in "https://x.com/name?lang=en", and what else is typed as it is. */
  private static String withoutAddress(String typed) {
    var bare = typed.strip().replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
    return bare.matches("(?i)(https?://|www\\.|[a-z0-9-]+\\.[a-z]{2,}/).*")
        ? bare.substring(bare.lastIndexOf('/') + 1)
        : bare;
  }

  private static String withoutTitle(String handle) {
    return handle
        .replaceFirst("^(councillor|councilor|cllr|cllor)", "")
        .replaceFirst("(councillor|cllr)$", "");
  }

  private static String unmasked(String handle) {
    return handle
        .replace('0', 'o')
        .replace('1', 'l')
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('5', 's');
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "").replaceFirst("^(0044|44)", "0");
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}\\p{Cf}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
