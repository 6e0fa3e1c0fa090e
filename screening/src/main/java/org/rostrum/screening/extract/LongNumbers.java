package org.rostrum.screening.extract;

import java.util.Set;
import java.util.function.Consumer;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/** NHS numbers (modulus 11), payment cards (Luhn), and sort code with account number. */
final class LongNumbers implements Scanner {

  private static final int LONGEST = 19;
  private static final int ACCOUNT_WITHIN = 40;
  private static final Set<String> HEALTH =
      Set.of("nhs", "patient", "hospital", "gp", "medical", "health");
  private static final Set<String> BANK =
      Set.of("sort", "account", "acc", "acct", "bank", "a/c", "bacs", "transfer", "pay", "payment");

  @Override
  public void scan(Words words, Consumer<Entity> found) {
    char[] text = words.folded();
    for (int i = 0; i < text.length; i++) {
      if (!Scan.digit(text[i])
          || !Scan.begins(text, i)
          || i > 0 && "£$€+".indexOf(text[i - 1]) >= 0) {
        continue;
      }
      Run run = Run.at(text, i);
      Entity entity = judge(words, run);
      if (entity != null) {
        found.accept(entity);
        i = entity.end() - 1;
      } else {
        i = run.firstEnd() - 1;
      }
    }
  }

  private static @org.jspecify.annotations.Nullable Entity judge(Words words, Run run) {
    int word = Near.word(words, run.start());
    String digits = run.digits();
    if (digits.length() >= 13
        && luhn(digits)
        && "23456".indexOf(digits.charAt(0)) >= 0
        && run.cardlike()) {
      return new Entity("PAYMENT_CARD", run.start(), run.end(), 0.9, null);
    }
    if (digits.length() == 10 && modulus11(digits) && digits.charAt(0) != '0') {
      boolean near = Near.any(words, word, word + run.groups(), 6, HEALTH);
      if (near || run.shape().equals("3-3-4")) {
        return new Entity("NHS_NUMBER", run.start(), run.end(), near ? 0.95 : 0.7, null);
      }
    }
    return bank(words, run, word);
  }

  /** Six digits, perhaps in pairs, with eight more close behind and words about a bank. */
  private static @org.jspecify.annotations.Nullable Entity bank(Words words, Run run, int word) {
    char[] text = words.folded();
    String shape = run.shape();
    boolean near = Near.any(words, word, word + run.groups(), 6, BANK);
    if (near && (shape.equals("2-2-2-8") || shape.equals("6-8"))) {
      return new Entity("BANK_ACCOUNT", run.start(), run.end(), 0.9, null);
    }
    if (!near || !shape.equals("2-2-2") && !shape.equals("6")) {
      return null;
    }
    for (int i = run.end(); i < Math.min(text.length, run.end() + ACCOUNT_WITHIN); i++) {
      if (Scan.digit(text[i]) && Scan.begins(text, i)) {
        Run account = Run.at(text, i);
        boolean eight = account.digits().length() == 8;
        return eight ? new Entity("BANK_ACCOUNT", run.start(), account.end(), 0.9, null) : null;
      }
    }
    return null;
  }

  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int value = digits.charAt(digits.length() - 1 - i) - '0';
      if (i % 2 == 1) {
        value *= 2;
        value = value > 9 ? value - 9 : value;
      }
      sum += value;
    }
    return sum % 10 == 0 && digits.chars().distinct().count() > 1;
  }

  static boolean modulus11(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (10 - i);
    }
    int check = 11 - sum % 11;
    check = check == 11 ? 0 : check;
    return check < 10 && check == digits.charAt(9) - '0' && digits.chars().distinct().count() > 1;
  }

  /** Digits in groups with one blank or hyphen between. */
  private record Run(int start, int end, int firstEnd, String digits, String shape, int groups) {

    static Run at(char[] text, int from) {
      StringBuilder digits = new StringBuilder(LONGEST);
      StringBuilder shape = new StringBuilder();
      int i = from;
      int group = 0;
      int groups = 1;
      int end = from;
      int firstEnd = -1;
      while (i < text.length && digits.length() <= LONGEST) {
        if (Scan.digit(text[i])) {
          digits.append(text[i]);
          group++;
          end = i + 1;
        } else {
          firstEnd = firstEnd < 0 ? i : firstEnd;
          boolean joins =
              (text[i] == ' ' || text[i] == '-') && i + 1 < text.length && Scan.digit(text[i + 1]);
          if (!joins) {
            break;
          }
          shape.append(group).append('-');
          group = 0;
          groups++;
        }
        i++;
      }
      shape.append(group);
      return new Run(
          from, end, firstEnd < 0 ? end : firstEnd, digits.toString(), shape.toString(), groups);
    }

    boolean cardlike() {
      return groups == 1 || shape.startsWith("4-4-4-") || shape.startsWith("4-6-");
    }
  }
}
