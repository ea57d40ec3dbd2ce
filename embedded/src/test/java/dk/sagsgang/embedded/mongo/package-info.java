@NullMarked
package dk.sagsgang.embedded.mongo;

import org.jspecify.annotations.NullMarked;
