/** Tests of the desk on a whole service and an embedded store. */
@NullMarked
package dk.sagsgang.command.desk;

import org.jspecify.annotations.NullMarked;
