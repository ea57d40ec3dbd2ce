/** The register of decisions, newest first. */
@NullMarked
package dk.sagsgang.query.decisions;

import org.jspecify.annotations.NullMarked;
