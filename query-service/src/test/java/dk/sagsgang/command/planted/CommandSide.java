package dk.sagsgang.command.planted;

/** Stands for a class of the deciding side. */
public final class CommandSide {}
