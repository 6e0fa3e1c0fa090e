package org.rostrum;

/**
 * One way into the demo, printed at its start.
 *
 * @param hat what the person does at the council, in words
 * @param name who it is
 * @param userName what to type to sign in
 * @param password what to type next
 */
record DemoSignIn(String hat, String name, String userName, String password) {}
