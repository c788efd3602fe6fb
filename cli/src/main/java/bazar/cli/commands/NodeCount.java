package bazar.cli.commands;

import bazar.stack.topology.Scale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses the number of nodes of one kind. */
final class NodeCount implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
        if (!text.matches("[1-" + Scale.MOST + "]")) {
            throw new TypeConversionException("'" + text + "' is not a number from 1 to " + Scale.MOST);
        }
        return Integer.valueOf(text);
    }
}
