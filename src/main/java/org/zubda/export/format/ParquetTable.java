package org.zubda.export.format;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.zubda.export.format.ClaimRows.Type;

/**
 * A table in Apache Parquet, every column optional. The writer is that of parquet-java; nothing of
 * Hadoop is there when it runs: only names of its classes stand in signatures that nobody calls.
 */
final class ParquetTable {

  private ParquetTable() {}

  /** Hands on all rows. */
  @FunctionalInterface
  interface Source {
    void rows(ClaimRows.Rows to) throws IOException;
  }

  /** Writes rows; the stream is left open. */
  static void write(Map<String, Type> columns, Source source, OutputStream out) throws IOException {
    try (ParquetWriter<Map<String, Object>> writer =
        new Builder(new Sink(out), columns)
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new Gzip())
            .withCompressionCodec(CompressionCodecName.GZIP)
            .build()) {
      source.rows(writer::write);
    }
  }

  private static MessageType schema(Map<String, Type> columns) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    columns.forEach(
        (name, type) -> {
          switch (type) {
            case TEXT ->
                schema
                    .optional(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(name);
            case INTEGER -> schema.optional(PrimitiveTypeName.INT32).named(name);
            case DECIMAL -> schema.optional(PrimitiveTypeName.DOUBLE).named(name);
            case FLAG -> schema.optional(PrimitiveTypeName.BOOLEAN).named(name);
          }
        });
    return schema.named("claims");
  }

  private static final class Builder extends ParquetWriter.Builder<Map<String, Object>, Builder> {

    private final Map<String, Type> columns;

    Builder(OutputFile file, Map<String, Type> columns) {
      super(file);
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Map<String, Object>> getWriteSupport(Configuration unused) {
      throw new UnsupportedOperationException("nothing of Hadoop is there");
    }

    @Override
    protected WriteSupport<Map<String, Object>> getWriteSupport(ParquetConfiguration unused) {
      return new Rows(columns);
    }
  }

  /** Hands one row's values on, column by column. */
  private static final class Rows extends WriteSupport<Map<String, Object>> {

    private final Map<String, Type> columns;
    private final List<String> names;
    private @org.jspecify.annotations.Nullable RecordConsumer consumer;

    Rows(Map<String, Type> columns) {
      this.columns = columns;
      this.names = List.copyOf(columns.keySet());
    }

    @Override
    public WriteContext init(Configuration unused) {
      throw new UnsupportedOperationException("nothing of Hadoop is there");
    }

    @Override
    public WriteContext init(ParquetConfiguration unused) {
      return new WriteContext(schema(columns), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer to) {
      consumer = to;
    }

    @Override
    public void write(Map<String, Object> row) {
      RecordConsumer to = consumer;
      if (to == null) {
        throw new IllegalStateException("not prepared");
      }
      to.startMessage();
      for (int i = 0; i < names.size(); i++) {
        Object value = row.get(names.get(i));
        if (value != null) {
          to.startField(names.get(i), i);
          put(value, to);
          to.endField(names.get(i), i);
        }
      }
      to.endMessage();
    }

    private static void put(Object value, RecordConsumer to) {
      switch (value) {
        case Integer n -> to.addInteger(n);
        case Double d -> to.addDouble(d);
        case Boolean b -> to.addBoolean(b);
        default -> to.addBinary(Binary.fromString(value.toString()));
      }
    }
  }

  /** Packs pages with the JDK's gzip: that of the library is Hadoop's. */
  private static final class Gzip implements CompressionCodecFactory {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
      return new BytesInputCompressor() {
        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
          ByteArrayOutputStream packed = new ByteArrayOutputStream();
          try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            bytes.writeAllTo(gzip);
          }
          return BytesInput.from(packed.toByteArray());
        }

        @Override
        public CompressionCodecName getCodecName() {
          return codec;
        }

        @Override
        public void release() {}
      };
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
      throw new UnsupportedOperationException("nothing is read");
    }

    @Override
    public void release() {}
  }

  /** A stream as the library's file. */
  private record Sink(OutputStream out) implements OutputFile {

    @Override
    public PositionOutputStream create(long blockSizeHint) {
      return createOrOverwrite(blockSizeHint);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
      OutputStream open =
          new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
              out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
              flush();
            }
          };
      return new PositionOutputStream() {
        private long position;

        @Override
        public long getPos() {
          return position;
        }

        @Override
        public void write(int b) throws IOException {
          open.write(b);
          position++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          open.write(bytes, from, length);
          position += length;
        }

        @Override
        public void flush() throws IOException {
          open.flush();
        }

        @Override
        public void close() throws IOException {
          open.close();
        }
      };
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }
}
