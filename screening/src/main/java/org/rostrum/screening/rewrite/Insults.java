package org.rostrum.screening.rewrite;

import static org.rostrum.screening.rewrite.WordList.words;

import java.util.Set;

/** Names that people are called, and what is said of their looks and wits. */
final class Insults {

  private static final Set<String> NOUNS =
      words(
          """
          airhead airheads arse arsehole arseholes bampot bat berk bellend bigot blockhead buffoon
          buffoons bully charlatan charlatans chump clown clowns cockwomble cow coward cowards creature
          creep creeps cretin cretins crone crook dimwit dimwits dinosaur dipstick disgrace divvy dolt
          donkey dope dullard dunce dunces eejit embarrassment fool fools fossil fraud git gits goon goons
          halfwit halfwits hag halfwit hypocrite hypocrites idiot idiots ignoramus imbecile imbeciles
          jackass jerk jobsworth knob leeches liar liars lightweight loser losers lunatic
          maggot maggots midget moron morons muppet muppets ninny nitwit nonentity numpties numpty
          nutter oaf oafs parasite parasites peabrain pig pillock pillocks plonker plonkers prat
          prats prick puppet rat rats reptile scoundrel scrote scruff scum scumbag shambles shyster simpleton
          sod sods toad trout vultures crybaby toerag failure slob slug snake snakes sneak snob swine thicko thickos toad trout vultures crybaby tosser tossers traitor traitors troll
          twit twits tyrant vermin wally wallies wanker wankers waster wasters weasel weasels weirdo
          weirdos windbag witch worm worms wretch wretches
          """);

  private static final Set<String> ADJECTIVES =
      words(
          """
          absolute arrogant bald barmy bitter bloated blithering bloody braindead brainless clueless complete
          corrupt cowardly cretinous crooked daft deluded demented despicable dim dimwitted dirty disgusting
          doddery dozy dreadful dull dumb egotistical evil fat feckless foolish gormless greasy greedy
          gutless halfwitted hapless heartless hideous horrible horrid hypocritical idiotic ignorant
          imbecilic inbred incompetent inept jumped-up lazy little loathsome lying mad malicious miserable
          moronic nasty nauseating obnoxious odious old pathetic petty pig-ignorant pompous poor
          preening proper puffed-up repulsive right ridiculous rotten sad saft selfish senile shameless
          silly slimy slippery sly smarmy smelly smug snivelling sneering sour spineless spiteful spoilt
          stinking stuck-up stupid talentless thick thick-skulled total treacherous twisted two-faced two
          faced ugly useless utter vain vacuous venal vicious vile vindictive weak weaselly whingeing whining
          witless worthless wretched complete-and-utter mendacious empty headed tin-eared tin-pot tinpot
          """);

  /** What goes on behind the noun: a waste of space, a poor excuse for a councillor. */
  private static final Set<String> TAILS = Set.of("of", "for", "as");

  private static final Set<String> MILD =
      words(
          """
          absolute bitter bloody clueless complete corrupt daft dim dirty dreadful dull empty evil fat
          faced foolish headed hopeless horrible horrid incompetent inept lazy little lying mad miserable
          old petty poor proper ridiculous right rotten sad selfish silly slippery sour total twisted two
          ugly useless utter vain wretched weak worthless vicious
          """);

  private static final Set<String> SO = Set.of("so", "too", "as", "a", "an", "such");

  private Insults() {}

  /** A name somebody is called, or a word that says it of them: "is thick", "you brainless". */
  static boolean rude(String form, String before) {
    boolean said =
        Grammar.BE.contains(before) || Grammar.YOU.contains(before) || SO.contains(before);
    return noun(form) || said && adjective(form) && !MILD.contains(form);
  }

  /** An adjective that is seldom said of anything but a person's wits or looks. */
  static boolean unkind(String form) {
    return adjective(form) && !MILD.contains(form);
  }

  static boolean noun(String form) {
    return NOUNS.contains(form);
  }

  static boolean adjective(String form) {
    return ADJECTIVES.contains(form);
  }

  static boolean word(String form) {
    return noun(form) || adjective(form);
  }

  static boolean tail(String form) {
    return TAILS.contains(form);
  }
}
