using System.Buffers;
using System.Globalization;
using System.Xml;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Reading.Xlsx;

/// <summary>
/// What the hidden sheet of a template says: which cell is which field. Each field is named by a formula that refers to its cell,
/// so that whatever program saved the workbook has moved the reference along when rows were inserted or deleted, or the sheet was renamed.
/// </summary>
/// <param name="IsKnown">Whether it is of the version that this program writes.</param>
/// <param name="Forms">Its forms.</param>
internal sealed record TemplateMap(bool IsKnown, IReadOnlyList<TemplateMap.Form> Forms)
{
    /// <summary>The name of the sheet.</summary>
    public const string SheetName = "_yuheng";

    /// <summary>What stands in its first cell.</summary>
    public const string Mark = "yuheng-template";

    /// <summary>The version of what stands in it, in the second.</summary>
    public const string Version = "1";

    /// <summary>The first cell of a row about a form: number, layout, kind, unit of amounts, the record that it was filled from.</summary>
    public const string FormRow = "form";

    /// <summary>The first cell of a row about a field: number of the form, path, reference, and the reference when the template was made.</summary>
    public const string FieldRow = "field";

    /// <summary>The path of a label: nothing is filled in there, but where it has gone tells where the fields beside it are.</summary>
    public const string Label = "label";

    /// <summary>The path of the title.</summary>
    public const string Title = "title";

    /// <summary>The path of the year.</summary>
    public const string Year = "year";

    /// <summary>What a reference becomes when its cell is deleted.</summary>
    private const string Deleted = "#REF!";

    private const int MostCells = 8, LongestCell = 4096;

    /// <summary>Reads the sheet; null where it is none of ours.</summary>
    public static TemplateMap? Read(XmlReader xml, SharedStrings strings)
    {
        TemplateMap? map = null;
        var forms = new List<Form>();
        var fields = new Dictionary<string, List<Field>>(StringComparer.Ordinal);
        foreach (var row in Rows(xml, strings))
        {
            if (map is null)
            {
                if (row is not [Mark, ..])
                {
                    return null;
                }

                map = new TemplateMap(row is [_, Version, ..], forms);
            }
            else if (row is [FormRow, var number, var layout, var kind, var unit, ..])
            {
                forms.Add(new Form(layout, kind, unit, row.Count > 5 ? row[5] : "", fields[number] = []));
            }
            else if (row is [FieldRow, var form, var path, var now, var then, ..] && fields.TryGetValue(form, out var own) && Cell.Parse(then) is { } first)
            {
                // A program that keeps values only leaves no reference: the cell is then where it was.
                own.Add(new Field(path, now.Contains(Deleted, StringComparison.Ordinal) ? null : Cell.Parse(now) ?? first, first));
            }
        }

        return map;
    }

    /// <summary>The rows; of a cell with a formula the formula.</summary>
    private static IEnumerable<List<string>> Rows(XmlReader xml, SharedStrings strings)
    {
        var row = new List<string>();
        var (type, hasFormula) = ("", false);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row")
            {
                yield return row;
                row = [];
            }

            if (xml.NodeType != XmlNodeType.Element || row.Count > MostCells)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "c":
                    (type, hasFormula) = (xml.GetAttribute("t") ?? "", false);
                    row.Add("");
                    break;
                case "f" when row.Count > 0:
                    hasFormula = true;
                    row[^1] = TextOf(xml);
                    break;
                case "v" or "is" when row.Count > 0 && !hasFormula:
                    var text = TextOf(xml);
                    row[^1] = type == "s" && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && strings.Has(index) ? strings[index].ToString() : text;
                    break;
            }
        }
    }

    private static string TextOf(XmlReader xml)
    {
        var text = new ArrayBufferWriter<char>();
        var depth = xml.Depth;
        while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && text.WrittenCount < LongestCell)
            {
                text.Write(xml.Value);
            }
        }

        return text.WrittenSpan.ToString();
    }

    /// <summary>A form of a template.</summary>
    /// <param name="Layout">The id of its layout.</param>
    /// <param name="Kind">target, selfEvaluation, monitoring or departmentTarget.</param>
    /// <param name="Unit">The unit of its amounts, in words.</param>
    /// <param name="Record">The record that it was filled from; empty for none.</param>
    /// <param name="Fields">Its fields and labels.</param>
    internal sealed record Form(string Layout, string Kind, string Unit, string Record, IReadOnlyList<Field> Fields);

    /// <summary>A field, or a label.</summary>
    /// <param name="Path">Its path, such as project.name.</param>
    /// <param name="Now">Where it stands; null where its cell was deleted.</param>
    /// <param name="Then">Where it stood when the template was made.</param>
    internal readonly record struct Field(string Path, Cell? Now, Cell Then);

    /// <summary>A cell of a workbook.</summary>
    /// <param name="Sheet">The name of its sheet.</param>
    /// <param name="Row">Its row, from 1.</param>
    /// <param name="Column">Its column, from 1.</param>
    internal readonly record struct Cell(string Sheet, int Row, int Column)
    {
        /// <summary>Reads a reference such as '1 公园'!$C$5; null where it is none, as #REF!.</summary>
        public static Cell? Parse(string reference)
        {
            var mark = reference.LastIndexOf('!');
            if (mark <= 0)
            {
                return null;
            }

            var sheet = reference[..mark].TrimStart('=', '$');
            sheet = sheet is ['\'', .., '\''] ? sheet[1..^1].Replace("''", "'", StringComparison.Ordinal) : sheet;
            var (row, column) = (0, 0);
            foreach (var c in reference.AsSpan(mark + 1))
            {
                if (char.IsAsciiLetter(c) && row == 0 && column <= SheetGrid.LastColumn)
                {
                    column = (column * 26) + (c | 0x20) - 'a' + 1;
                }
                else if (char.IsAsciiDigit(c) && column > 0 && row <= SheetGrid.LastRow)
                {
                    row = (row * 10) + c - '0';
                }
                else if (c != '$')
                {
                    return null;
                }
            }

            return row > 0 && column > 0 && sheet.Length > 0 ? new Cell(sheet, row, column) : null;
        }

        /// <summary>As the user knows it: C5.</summary>
        public string Name => Spot.Letters(Column) + Row.ToString(CultureInfo.InvariantCulture);
    }
}
