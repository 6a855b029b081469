package dev.startuphelp.client.failure;

import java.util.List;

/** The names of the exception classes that rules look for; never the classes themselves. */
final class Types {

  static final String SQL = "java.sql.SQLException";

  /** Thrown by mistakes in a program, not by the world around it. */
  static final List<String> PROGRAMMING_ERRORS =
      List.of(
          "java.lang.NullPointerException",
          "java.lang.ClassCastException",
          "java.lang.IndexOutOfBoundsException",
          "java.lang.ArithmeticException",
          "java.lang.ArrayStoreException",
          "java.lang.NegativeArraySizeException",
          "java.lang.UnsupportedOperationException",
          "java.util.NoSuchElementException",
          "java.util.ConcurrentModificationException",
          "java.lang.AssertionError",
          "java.lang.StackOverflowError",
          "java.lang.LinkageError",
          "java.lang.ClassNotFoundException");

  private Types() {}
}
