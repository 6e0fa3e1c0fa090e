package org.rostrum;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the web application. */
@SpringBootApplication
public class Application {

  /**
   * Starts Rostrum, or says in one sentence why not.
   *
   * @param arguments see {@link StartOptions}
   */
  public static void main(String[] arguments) {
    try {
      Start.with(
          StartOptions.read(List.of(arguments), Path.of(System.getProperty("user.home"))),
          System.getenv(),
          System.out);
    } catch (StartRefused refused) {
      System.err.println(refused.getMessage());
      System.exit(1);
    }
  }
}
