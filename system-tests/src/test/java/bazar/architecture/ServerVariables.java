package bazar.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The variables in a server's configuration files, with their defaults. */
final class ServerVariables {
    private final Map<String, String> defaults = new TreeMap<>();

    private ServerVariables() {}

    /** Returns the variables of a role's file and of the files that it includes. */
    static Map<String, String> of(String role) {
        ServerVariables variables = new ServerVariables();
        variables.read(Modules.ROOT.resolve("liberty/config").resolve(role + ".xml"));
        return variables.defaults;
    }

    private void read(Path file) {
        Document server = parse(file);
        NodeList variables = server.getElementsByTagName("variable");
        for (int i = 0; i < variables.getLength(); i++) {
            Element variable = (Element) variables.item(i);
            defaults.put(variable.getAttribute("name"), variable.getAttribute("defaultValue"));
        }
        NodeList includes = server.getElementsByTagName("include");
        for (int i = 0; i < includes.getLength(); i++) {
            read(file.resolveSibling(((Element) includes.item(i)).getAttribute("location")));
        }
    }

    private static Document parse(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
