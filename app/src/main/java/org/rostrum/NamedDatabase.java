package org.rostrum;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;

/** Where the database is and who we are there. */
record NamedDatabase(String url, String user, String password) implements JdbcConnectionDetails {
  /** The council's own database, as ROSTRUM_DB_URL, _USER and _PASSWORD name it. */
  static NamedDatabase from(Environment settings) {
    String url = settings.getProperty("rostrum.db.url", "");
    if (url.isBlank()) {
      throw new StartRefused("No database: set ROSTRUM_DB_URL, or start with ./rostrum start.");
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StartRefused("ROSTRUM_DB_URL must begin with jdbc:postgresql:");
    }
    return new NamedDatabase(
        url,
        settings.getProperty("rostrum.db.user", ""),
        settings.getProperty("rostrum.db.password", ""));
  }

  @Override
  public String getJdbcUrl() {
    return url;
  }

  @Override
  public String getUsername() {
    return user;
  }

  @Override
  public String getPassword() {
    return password;
  }

  @Override
  public String toString() {
    return "NamedDatabase[password hidden]";
  }
}
