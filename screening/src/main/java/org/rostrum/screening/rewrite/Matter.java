package org.rostrum.screening.rewrite;

import static org.rostrum.screening.rewrite.WordList.words;

import java.util.Set;
import org.rostrum.screening.text.Words;

/**
 * The words a rewrite never takes out: figures, parties, votes, and what councils decide about. A
 * text of which none is left has nothing to say.
 */
final class Matter {

  private static final Set<String> WORDS =
      words(
          """
          amendment amendments allotment allotments appeal asylum bid bin bins borough bridge broadband
          budget budgets building bus buses business bypass cabinet campaign care carers charge charges
          children clinic climate committee conservation conservative conservatives consultation
          contract contracts cost costs council councils court crossing cut cuts cycle debt deficit
          depot develop development developer developers drains election elections estate estates
          evidence fee fees figures fine fines flood flooded flooding floods flats fund funding funds
          garden government green greens grant grants gym hall heating highways hospital hotel
          houses housing hub incinerator independent independents inquiry jobs junction labour land
          lane lanes lease leisure levy lib libdem liberal libraries library licence licensing lido
          lights litter lorries loan loans market meeting meetings minutes money motion museum nursery
          opposition park parking parks party patrol pavement pavements pay permit permits petition
          plan plans planning planners playground policing policies policy pool potholes pothole
          prices promise promised promises proposal proposals rates recycling reform refuse refusal
          regeneration rent rents repair repairs report reports reserves resurfacing road roads
          roundabout route routes safety sale savings school schools scheme schemes scrutiny service
          services signatures speed spend spending station street streets subsidy surgery
          surplus tax taxes taxi tender tories tory town toilets traffic transport trees unions
          unitary vote voted votes voting wage wages ward wards waste youth
          """);

  private Matter() {}

  static boolean is(Words words, int word) {
    String form = words.form(word);
    return WORDS.contains(form)
        || !form.isEmpty() && Character.isDigit(form.charAt(0))
        || words.markedUntil("PARTY", word) > 0;
  }

  /** Every word of the matter, in the order of the text. */
  static java.util.List<String> of(Words words) {
    return java.util.stream.IntStream.range(0, words.count())
        .filter(word -> is(words, word))
        .mapToObj(words::form)
        .toList();
  }
}
