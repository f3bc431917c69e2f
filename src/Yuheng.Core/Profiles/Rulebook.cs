using System.Globalization;

namespace Yuheng.Core.Profiles;

/// <summary>The data files of <c>rulebook/</c>, carried in the program.</summary>
public static class Rulebook
{
    /// <summary>
    /// The rows of a tab-separated file, without comments (#) and blank lines, each with its line number.
    /// A row with another number of cells than <paramref name="columns"/> stops the program with file and line.
    /// </summary>
    public static IEnumerable<(int Line, string[] Cells)> Rows(string name, int columns)
    {
        using var stream = typeof(Rulebook).Assembly.GetManifestResourceStream("rulebook/" + name)
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
}
