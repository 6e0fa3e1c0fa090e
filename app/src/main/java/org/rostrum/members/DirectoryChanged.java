package org.rostrum.members;

/** An event after which a {@link DirectoryPart} says something else. */
public interface DirectoryChanged {}
