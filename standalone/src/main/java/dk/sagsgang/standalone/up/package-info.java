/** Everything in one JVM: broker, store and both services on one data directory and behind one port. */
@NullMarked
package dk.sagsgang.standalone.up;

import org.jspecify.annotations.NullMarked;
