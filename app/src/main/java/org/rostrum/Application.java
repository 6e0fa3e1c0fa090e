package org.rostrum;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the web application. Beans go by their full names: a room need not know how another names
 * its parts.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
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
