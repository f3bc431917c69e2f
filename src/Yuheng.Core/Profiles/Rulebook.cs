using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Yuheng.Core.Profiles;

/// <summary>The data files of <c>rulebook/</c>, carried in the program.</summary>
public static class Rulebook
{
    private const string Prefix = "rulebook/";
    private const int VersionLength = 12;

    private static readonly Lazy<string> Hashed = new(Hash);

    /// <summary>Which rules there are, in 12 hexadecimal digits: another row in any file of the rulebook is another version. Kept with every audit.</summary>
    public static string Version => Hashed.Value;

    /// <summary>
    /// The rows of a tab-separated file, without comments (#) and blank lines, each with its line number.
    /// A row with another number of cells than <paramref name="columns"/> stops the program with file and line.
    /// </summary>
    public static IEnumerable<(int Line, string[] Cells)> Rows(string name, int columns)
    {
        using var stream = typeof(Rulebook).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new FileNotFoundException($"rulebook/{name} is not part of the program");
        using var reader = new StreamReader(stream);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            yield return cells.Length == columns
                ? (number, cells)
                : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"rulebook/{name}:{number}: {cells.Length} cells, expected {columns}"));
        }
    }

    private static string Hash()
    {
        var assembly = typeof(Rulebook).Assembly;
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            all.AppendData(Encoding.UTF8.GetBytes(name));
            all.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(all.GetHashAndReset())[..VersionLength];
    }
}
