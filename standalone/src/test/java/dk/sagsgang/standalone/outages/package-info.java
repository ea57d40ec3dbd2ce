/** Tests of both services while the servers under them stop, are away and come back. */
@NullMarked
package dk.sagsgang.standalone.outages;

import org.jspecify.annotations.NullMarked;
