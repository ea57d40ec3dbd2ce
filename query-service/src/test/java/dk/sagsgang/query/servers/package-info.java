/** The servers that integration tests run against, and what is published to them. */
@NullMarked
package dk.sagsgang.query.servers;

import org.jspecify.annotations.NullMarked;
