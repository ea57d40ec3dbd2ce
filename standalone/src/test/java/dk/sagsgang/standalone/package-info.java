/** Tests of the whole program, from the command line to what it keeps on disk. */
@NullMarked
package dk.sagsgang.standalone;

import org.jspecify.annotations.NullMarked;
