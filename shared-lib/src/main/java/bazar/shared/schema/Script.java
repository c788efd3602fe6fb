package bazar.shared.schema;

import java.io.Reader;
import java.io.StringReader;
import org.flywaydb.core.api.resource.LoadableResource;

final class Script extends LoadableResource {
    private final String file;
    private final String text;

    Script(String file, String text) {
        this.file = file;
        this.text = text;
    }

    @Override
    public Reader read() {
        return new StringReader(text);
    }

    @Override
    public String getFilename() {
        return file;
    }

    @Override
    public String getRelativePath() {
        return file;
    }

    @Override
    public String getAbsolutePath() {
        return file;
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return file;
    }
}
