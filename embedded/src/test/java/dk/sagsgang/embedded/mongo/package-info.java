/** Tests of the server against the real driver, and of its journal against torn and damaged files. */
@NullMarked
package dk.sagsgang.embedded.mongo;

import org.jspecify.annotations.NullMarked;
