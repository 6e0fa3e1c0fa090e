package org.rostrum.screening.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackTests {

  @Test
  void numbers_come_back_as_they_went_in() {
    int[] numbers = {0, 1, 127, 128, 255, 16_383, 16_384, 1 << 20, Integer.MAX_VALUE};
    Packer out = new Packer();
    out.numbers(numbers);
    out.number(7);
    Pack in = new Pack(out.bytes());
    assertThat(in.numbers()).isEqualTo(numbers);
    assertThat(in.number()).isEqualTo(7);
  }

  @Test
  void a_number_below_zero_is_refused() {
    assertThatThrownBy(() -> new Packer().number(-1)).hasMessageContaining("-1");
  }

  @Test
  void texts_come_back_in_any_order_of_asking() {
    List<String> texts = List.of("", "mend", "é", "🤡 clown", "a\nb");
    Packer out = new Packer();
    out.texts(texts);
    out.texts(List.of());
    out.text("behind");
    Pack in = new Pack(out.bytes());
    List<String> back = in.texts();
    assertThat(back.get(4)).isEqualTo("a\nb");
    assertThat(back).isEqualTo(texts);
    assertThat(in.texts()).isEmpty();
    assertThat(in.text()).isEqualTo("behind");
  }

  @Test
  void values_come_back_as_json_has_them() {
    Map<String, @Nullable Object> value = new LinkedHashMap<>();
    value.put("text", "it's");
    value.put("nothing", null);
    value.put("flags", Arrays.asList(true, false));
    value.put("numbers", List.of(-4, 0.75, 12));
    value.put("texts", List.of("a", "b"));
    value.put("inner", Map.of("empty", List.of()));
    Packer out = new Packer();
    out.value(value);
    assertThat(new Pack(out.bytes()).value()).isEqualTo(value);
  }
}
