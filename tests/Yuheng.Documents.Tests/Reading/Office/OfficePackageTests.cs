using System.IO.Compression;
using System.Text;
using Yuheng.Core.Findings;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Reading.Office;

namespace Yuheng.Documents.Tests.Reading.Office;

/// <summary>Packages from strangers: read within limits, held against their checksums, never unpacked, followed or run.</summary>
public class OfficePackageTests
{
    [Fact]
    public void A_part_is_read_as_it_was_packed()
    {
        var text = string.Concat(Enumerable.Range(1, 5000).Select(i => $"第{i}行，供水管网改造{i * 37}米。"));

        Assert.Equal(text, TextOf(new Package().With("word/document.xml", text)));
    }

    [Fact]
    public void A_digit_that_was_damaged_on_the_way_is_noticed_though_the_package_unpacks()
    {
        var bytes = new Package().With("a.xml", "<a>1234.56</a>"u8.ToArray(), CompressionLevel.NoCompression).Bytes();
        bytes[bytes.AsSpan().IndexOf("1234.56"u8)] = (byte)'9';

        Assert.Equal("damaged", Refused(bytes, ReadAll).Code);
    }

    [Fact]
    public void A_package_cut_off_anywhere_is_refused()
    {
        var whole = new Package().With("xl/workbook.xml", new string('表', 3000)).With("xl/b.xml", "<b/>").Bytes();
        for (var length = 4; length < whole.Length; length++)
        {
            Assert.Equal("damaged", Refused(whole[..length], ReadAll).Code);
        }
    }

    [Fact]
    public void A_package_with_any_byte_changed_is_read_or_refused_and_never_crashes()
    {
        var whole = new Package().With("xl/workbook.xml", new string('表', 300)).With("xl/b.xml", "<b/>").Relating("", ("a", "officeDocument", "xl/b.xml")).Bytes();
        for (var i = 0; i < whole.Length; i++)
        {
            foreach (var change in (byte[])[1, 0x80, 0xFF])
            {
                var bytes = (byte[])whole.Clone();
                bytes[i] ^= change;
                Read(bytes, ReadAll);
            }
        }
    }

    [Fact]
    public void A_part_that_unpacks_to_far_more_than_it_should_is_stopped_long_before()
    {
        var read = 0L;
        var bytes = new Package().With("xl/bomb.xml", new byte[100 << 20], CompressionLevel.SmallestSize).Bytes();
        var refusal = Refused(bytes, package =>
        {
            using var part = package.Open("xl/bomb.xml")!;
            var buffer = new byte[1 << 16];
            for (int n; (n = part.Read(buffer)) > 0; read += n)
            {
            }

            return new Refusal("read to the end", "", default, "");
        });

        Assert.Equal("too-large", refusal.Code);
        Assert.Contains("压缩炸弹", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(read, Limits.MaxFreeBytes / 2, bytes.Length * Limits.MaxUnpackingRatio);
    }

    [Fact]
    public void A_part_over_the_limit_of_a_part_is_stopped_there_however_well_it_was_packed()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            // A sixty-fourth of it is noise, so that it packs like a sheet of like rows and not like a bomb.
            using var part = archive.CreateEntry("xl/large.xml", CompressionLevel.Fastest).Open();
            var block = new byte[1 << 16];
            var random = new Random(512);
            for (var written = 0L; written <= Limits.MaxPartBytes; written += block.Length)
            {
                random.NextBytes(block.AsSpan(0, 1 << 10));
                part.Write(block);
            }
        }

        var read = 0L;
        var refusal = Refused(stream.ToArray(), package =>
        {
            using var part = package.Open("xl/large.xml")!;
            var buffer = new byte[1 << 16];
            for (int n; (n = part.Read(buffer)) > 0; read += n)
            {
            }

            return new Refusal("read to the end", "", default, "");
        });

        Assert.Equal("too-large", refusal.Code);
        Assert.Contains("512 MB", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(read, Limits.MaxPartBytes - (1 << 16), Limits.MaxPartBytes);
    }

    [Fact]
    public void Parts_that_share_their_packed_bytes_are_refused()
    {
        var bytes = new Package().With("a.xml", new string('一', 5000)).With("b.xml", "<b/>").Bytes();

        // As the well-known bombs do, the directory gives every entry more than half of the file.
        for (var at = bytes.AsSpan().IndexOf("PK\x01\x02"u8); at >= 0; at = bytes.AsSpan(at + 4).IndexOf("PK\x01\x02"u8) is >= 0 and var next ? at + 4 + next : -1)
        {
            BitConverter.TryWriteBytes(bytes.AsSpan(at + 20), (bytes.Length / 2) + 1);
        }

        Assert.Equal("damaged", Refused(bytes, ReadAll).Code);
    }

    [Fact]
    public void Two_parts_of_one_name_are_refused_since_programs_would_show_different_ones() =>
        Assert.Equal("damaged", Refused(new Package().With("xl/a.xml", "<a/>").With("XL\\A.xml", "<b/>").Bytes(), ReadAll).Code);

    [Fact]
    public void A_package_of_too_many_parts_is_refused()
    {
        var package = new Package();
        for (var i = 0; i <= Limits.MaxParts; i++)
        {
            package.With($"p{i}", "");
        }

        Assert.Equal("too-many-parts", Refused(package.Bytes(), ReadAll).Code);
    }

    [Fact]
    public void A_part_under_a_password_is_refused_with_what_to_do()
    {
        var bytes = new Package().With("xl/workbook.xml", "<a/>").Bytes();
        bytes[bytes.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;

        var refusal = Refused(bytes, ReadAll);
        Assert.Equal("encrypted", refusal.Code);
        Assert.Contains("去掉密码", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"hahahaha\">]><a>&x;&x;</a>")]
    [InlineData("<a>&#x</a>")]
    [InlineData("<a><b></a>")]
    public void Xml_with_entities_of_its_own_or_out_of_order_is_refused(string xml) =>
        Assert.Equal("damaged", Refused(new Package().With("xl/a.xml", xml).Bytes(), package =>
        {
            using var reader = package.OpenXml("xl/a.xml")!;
            while (reader.Read())
            {
            }

            return new Refusal("read", "", default, "");
        }).Code);

    [Fact]
    public void Relationships_lead_to_parts_whichever_way_they_are_written()
    {
        var package = new Package()
            .Relating("", ("a", "officeDocument", "/xl/workbook.xml"))
            .Relating("xl/workbook.xml", ("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "worksheet", "../xl/./worksheets/%E8%A1%A8.xml"), ("r3", "externalLink", "http://elsewhere.example/a.xlsx"))
            .With("xl/workbook.xml", "<workbook/>");
        Read(package.Bytes(), opened =>
        {
            Assert.Equal("xl/workbook.xml", opened.MainPart("unusual"));
            Assert.Equal(["xl/worksheets/sheet1.xml", "xl/worksheets/表.xml", "http://elsewhere.example/a.xlsx"], opened.RelationshipsOf("xl/workbook.xml").Select(r => r.Target));
            Assert.Equal([false, false, true], opened.RelationshipsOf("xl/workbook.xml").Select(r => r.External));
            Assert.Empty(opened.RelationshipsOf("xl/worksheets/sheet1.xml"));
            return new Refusal("", "", default, "");
        });
    }

    [Fact]
    public void Macros_embedded_files_and_links_to_outside_are_left_alone_and_said_once_each()
    {
        var package = new Package().With("xl/workbook.xml", "<a/>").With("xl/vbaProject.bin", "x").With("xl/embeddings/b.xlsx", "PK").With("c.zip", "PK")
            .Relating("xl/workbook.xml", ("r1", "externalLink", "file://server/a.xlsx"), ("r2", "externalLink", "file://server/b.xlsx"));
        Read(package.Bytes(), opened =>
        {
            var said = opened.LeftAlone().ToList();
            Assert.All(said, f => Assert.Equal("RD-13", f.Code));
            Assert.Equal(3, said.Count);
            Assert.Contains("宏", said[0].Message, StringComparison.Ordinal);
            Assert.Contains("2 个", said[1].Message, StringComparison.Ordinal);
            Assert.Contains("外部", said[2].Message, StringComparison.Ordinal);
            return new Refusal("", "", default, "");
        });
    }

    [Fact]
    public void A_web_address_in_a_text_is_nothing_to_say()
    {
        var package = new Package().With("word/document.xml", "<a/>").Relating("word/document.xml", ("r1", "hyperlink", "https://library.example/"));
        Read(package.Bytes(), opened =>
        {
            Assert.Empty(opened.LeftAlone());
            return new Refusal("", "", default, "");
        });
    }

    private static string TextOf(Package package)
    {
        var text = "";
        Read(package.Bytes(), opened =>
        {
            using var reader = new StreamReader(opened.Open(opened.Parts.Single())!, Encoding.UTF8);
            text = reader.ReadToEnd();
            return new Refusal("", "", default, "");
        });
        return text;
    }

    private static Outcome<DocumentReading> ReadAll(OfficePackage package)
    {
        foreach (var part in package.Parts)
        {
            using var stream = package.Open(part)!;
            stream.CopyTo(Stream.Null);
        }

        package.MainPart("");
        _ = package.LeftAlone().ToList();
        return new Refusal("read", "", default, "");
    }

    private static Outcome<DocumentReading> Read(byte[] bytes, Func<OfficePackage, Outcome<DocumentReading>> read) =>
        OfficePackage.Read(SourceDocument.Take("测试.xlsx", bytes).Value!, read);

    private static Refusal Refused(byte[] bytes, Func<OfficePackage, Outcome<DocumentReading>> read) => Read(bytes, read).Refusal!;
}
