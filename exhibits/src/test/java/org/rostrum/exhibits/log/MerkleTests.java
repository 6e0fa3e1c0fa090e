package org.rostrum.exhibits.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTests {

  /** The eight leaves that the tests of Certificate Transparency use, and their published roots. */
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void the_published_roots_come_out() {
    RightEdge edge = new RightEdge();
    for (int i = 0; i < LEAVES.size(); i++) {
      edge.append(Hash.ofLeaf(HexFormat.of().parseHex(LEAVES.get(i))));
      assertThat(edge.root()).hasToString(ROOTS.get(i));
    }
  }

  @Test
  void a_log_without_leaves_has_the_hash_of_nothing() {
    assertThat(new RightEdge().root())
        .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void every_leaf_of_every_small_log_is_proved_and_no_other() {
    MemoryNodes nodes = new MemoryNodes();
    RightEdge edge = new RightEdge();
    List<Hash> leaves = new ArrayList<>();
    for (int size = 1; size <= 40; size++) {
      leaves.add(leaf(size));
      edge.append(leaves.getLast(), nodes);
      assertThat(Proofs.root(size, nodes)).isEqualTo(edge.root());
      assertThat(RightEdge.of(size, nodes).root()).isEqualTo(edge.root());
      for (int number = 0; number < size; number++) {
        List<Hash> path = Proofs.inclusion(number, size, nodes);
        assertThat(Proofs.included(leaves.get(number), number, size, path, edge.root())).isTrue();
        int other = (number + 1) % size;
        if (other != number) {
          assertThat(Proofs.included(leaves.get(number), other, size, path, edge.root())).isFalse();
          assertThat(Proofs.included(leaves.get(other), number, size, path, edge.root())).isFalse();
        }
      }
    }
  }

  @Test
  void every_small_log_is_shown_to_continue_every_smaller_one() {
    MemoryNodes nodes = new MemoryNodes();
    RightEdge edge = new RightEdge();
    for (int i = 0; i < 40; i++) {
      edge.append(leaf(i), nodes);
    }
    for (int later = 1; later <= 40; later++) {
      for (int earlier = 1; earlier <= later; earlier++) {
        List<Hash> proof = Proofs.consistency(earlier, later, nodes);
        Hash before = Proofs.root(earlier, nodes);
        Hash after = Proofs.root(later, nodes);
        assertThat(Proofs.consistent(earlier, before, later, after, proof)).isTrue();
        assertThat(Proofs.consistent(earlier, leaf(99), later, after, proof)).isFalse();
        assertThat(Proofs.consistent(earlier, before, later, leaf(99), proof)).isFalse();
        for (int i = 0; i < proof.size(); i++) {
          List<Hash> forged = new ArrayList<>(proof);
          forged.set(i, leaf(99));
          assertThat(Proofs.consistent(earlier, before, later, after, forged)).isFalse();
        }
      }
    }
  }

  @Test
  void a_log_taken_up_again_goes_on_as_if_it_had_never_stopped() {
    MemoryNodes nodes = new MemoryNodes();
    RightEdge edge = new RightEdge();
    for (int i = 0; i < 1000; i++) {
      edge.append(leaf(i), nodes);
      edge = i % 7 == 0 ? RightEdge.of(edge.size(), nodes) : edge;
    }
    RightEdge whole = new RightEdge();
    for (int i = 0; i < 1000; i++) {
      whole.append(leaf(i));
    }
    assertThat(edge.root()).isEqualTo(whole.root());
  }

  @Test
  void a_million_leaves_need_twenty_hashes() {
    assertThat(Proofs.inclusion(777_777, 1_000_000, (_, _) -> leaf(1))).hasSize(20);
  }

  private static Hash leaf(int i) {
    return Hash.ofLeaf(new byte[] {(byte) i, (byte) (i >> 8)});
  }
}
