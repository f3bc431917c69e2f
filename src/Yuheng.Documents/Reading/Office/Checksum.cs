using System.Buffers.Binary;

namespace Yuheng.Documents.Reading.Office;

/// <summary>The CRC-32 of a zip package, eight bytes a step; the base library unpacks without looking at it, so that a damaged digit would pass for another.</summary>
internal struct Checksum
{
    private static readonly uint[][] Tables = MakeTables();
    private uint _value;

    /// <summary>The checksum of what was added.</summary>
    public readonly uint Value => _value;

    /// <summary>Adds bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        var sum = ~_value;
        uint[] t0 = Tables[0], t1 = Tables[1], t2 = Tables[2], t3 = Tables[3], t4 = Tables[4], t5 = Tables[5], t6 = Tables[6], t7 = Tables[7];
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ sum;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            sum = t7[low & 255] ^ t6[(low >> 8) & 255] ^ t5[(low >> 16) & 255] ^ t4[low >> 24]
                ^ t3[high & 255] ^ t2[(high >> 8) & 255] ^ t1[(high >> 16) & 255] ^ t0[high >> 24];
        }

        foreach (var b in bytes)
        {
            sum = t0[(sum ^ b) & 255] ^ (sum >> 8);
        }

        _value = ~sum;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[8][];
        for (var table = 0; table < 8; table++)
        {
            tables[table] = new uint[256];
            for (var b = 0u; b < 256; b++)
            {
                var sum = table == 0 ? b : tables[table - 1][b];
                for (var bit = 0; table == 0 && bit < 8; bit++)
                {
                    sum = (sum & 1) != 0 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
                }

                tables[table][b] = table == 0 ? sum : tables[0][sum & 255] ^ (sum >> 8);
            }
        }

        return tables;
    }
}
