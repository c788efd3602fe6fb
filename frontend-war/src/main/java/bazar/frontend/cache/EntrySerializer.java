package bazar.frontend.cache;

import bazar.frontend.cache.core.Document;
import bazar.frontend.cache.core.Entry;
import bazar.shared.log.AsOf;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.StreamSerializer;
import java.io.IOException;

final class EntrySerializer implements StreamSerializer<Entry> {
    private static final int TYPE_ID = 1;

    @Override
    public int getTypeId() {
        return TYPE_ID;
    }

    @Override
    public void write(ObjectDataOutput out, Entry entry) throws IOException {
        out.writeLong(entry.hold());
        out.writeLong(entry.filledAt());
        out.writeLong(entry.asOf().epoch());
        out.writeLong(entry.asOf().lsn());
        out.writeByteArray(entry.document().json());
        out.writeString(entry.document().etag());
        out.writeString(entry.document().link());
    }

    @Override
    public Entry read(ObjectDataInput in) throws IOException {
        long hold = in.readLong();
        long filledAt = in.readLong();
        AsOf asOf = new AsOf(in.readLong(), in.readLong());
        return new Entry(new Document(in.readByteArray(), in.readString(), in.readString()), asOf, hold, filledAt);
    }
}
