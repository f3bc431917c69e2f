using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>The year that a document names in its first headings: some layouts print it nowhere else.</summary>
internal static class DocumentYear
{
    private const int HeadingLines = 400;
    private const int LongestHeading = 50;

    /// <summary>The first heading that names a year; missing where none does.</summary>
    public static Printed Find(DocumentReading reading)
    {
        var (looked, named) = (0, false);
        for (var index = 0; index < reading.LineCount && looked < HeadingLines; index++)
        {
            var line = reading[index];
            if (line.Count != 1 || line.IsBlank)
            {
                continue;
            }

            looked++;
            var text = line[0].Trim();
            if (named && FormText.IsYear(text))
            {
                return new Printed(FormText.YearIn(text).ToString(), line.Place);
            }

            // The year may stand on a line of its own under the heading.
            named = text.Length <= LongestHeading && text.Contains("绩效目标", StringComparison.Ordinal);
            if (text.Length <= LongestHeading && text.IndexOfAny("，。；,;") < 0
                && (text.Contains("绩效", StringComparison.Ordinal) || text.Contains("预算", StringComparison.Ordinal) || text.Contains("项目", StringComparison.Ordinal))
                && FormText.YearIn(text) is { Length: > 0 } year)
            {
                return new Printed(year.ToString(), line.Place);
            }
        }

        return Printed.Missing;
    }
}
