/** Documents: the octets of a file in, its text in lines with their places out. Nothing is fetched, nothing is kept. */
@NullMarked
package dk.sagsgang.command.documents;

import org.jspecify.annotations.NullMarked;
