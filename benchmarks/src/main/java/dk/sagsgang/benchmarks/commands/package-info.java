/** Durable commands through the whole deciding side. */
@NullMarked
package dk.sagsgang.benchmarks.commands;

import org.jspecify.annotations.NullMarked;
