@NullMarked
package dk.sagsgang.embedded.kafka;

import org.jspecify.annotations.NullMarked;
