/** The program: both services, a broker and a store in one JVM, and the command line that talks to them. */
@NullMarked
package dk.sagsgang.standalone;

import org.jspecify.annotations.NullMarked;
