/** What an auditor does with a bundle, without a server. */
@NullMarked
package dk.sagsgang.benchmarks.verify;

import org.jspecify.annotations.NullMarked;
