/** Servers in processes of their own, so that tests can end them without warning. */
@NullMarked
package dk.sagsgang.embedded;

import org.jspecify.annotations.NullMarked;
