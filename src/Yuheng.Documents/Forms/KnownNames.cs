using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>
/// The names that a document prints legibly: of bodies in other forms, and of the project that the text above a form speaks of.
/// A name that the conversion broke in a form is put right from them, and only in a broken form.
/// </summary>
internal sealed class KnownNames(DocumentReading reading)
{
    private const int MostNames = 64;
    private readonly List<string> _bodies = [];
    private readonly List<(string Name, int Line)> _projects = [];

    /// <summary>Looks at a row between the forms: …年"社区图书馆"项目预算安排…, 编制部门:….</summary>
    public void Look(GridRow row)
    {
        if (row.Cells.Length != 1)
        {
            return;
        }

        var text = reading.Text.AsSpan(row.Cells[0].Start, row.Cells[0].Length);
        if (text.Length < 60 && (text.StartsWith("编制部门", StringComparison.Ordinal) || text.StartsWith("编制单位", StringComparison.Ordinal)) && text.IndexOfAny(":：") is > 0 and var colon)
        {
            var body = text[(colon + 1)..].Trim();
            Know(body.IndexOf(' ') is > 0 and var blank ? body[..blank].ToString() : body.ToString());
            return;
        }

        var open = text.Length > 200 ? -1 : text.IndexOfAny("\"“");
        if (open < 0)
        {
            return;
        }

        var length = text[(open + 1)..].IndexOfAny("\"”");
        if (length is >= 3 and <= 40 && text[(open + length + 2)..].TrimStart().StartsWith("项目", StringComparison.Ordinal))
        {
            if (_projects.Count == MostNames)
            {
                _projects.RemoveAt(0);
            }

            _projects.Add((text.Slice(open + 1, length).ToString(), row.Line));
        }
    }

    /// <summary>The name of the project: as printed, or as the text above the form prints it where the form's is in ruins.</summary>
    public Printed Project(FormScope scope, Printed printed, int firstLine)
    {
        if (!scope.Broken || printed.IsMissing)
        {
            return printed;
        }

        var (name, line) = _projects.FindLast(p => p.Line < firstLine);
        return name is not null && name != printed.Raw && Shared(printed.Raw!, name) * 10 >= printed.Raw!.Length * 8
            ? scope.Note((printed with { Raw = name }).Repaired($"名称残缺（“{printed.Raw}”），按第{line}行正文补全"))
            : printed;
    }

    /// <summary>The name of a body: as printed, or as another form prints it where the two differ in few characters.</summary>
    public Printed Body(FormScope scope, Printed printed)
    {
        if (printed.IsMissing)
        {
            return printed;
        }

        // What stands whole in one cell is as printed; only what had to be put together, or lacks a bracket, may be put right.
        var name = printed.Raw!;
        if (scope.Broken && (printed.How != How.Declared || !IsWhole(name)))
        {
            foreach (var known in _bodies)
            {
                if (known != name && Math.Abs(known.Length - name.Length) <= 2 && Shared(name, known) >= Math.Max(known.Length, name.Length) - 2)
                {
                    return scope.Note((printed with { Raw = known }).Guessed($"名称残缺（“{name}”），按本文件其他处的写法补全"));
                }
            }
        }

        Know(name);

        return printed;
    }

    private void Know(string body)
    {
        if (_bodies.Count < MostNames && body.Length is >= 4 and <= 40 && IsWhole(body) && !_bodies.Contains(body))
        {
            _bodies.Add(body);
        }
    }

    private static bool IsWhole(string name) => name.AsSpan().Count('(') + name.AsSpan().Count('（') == name.AsSpan().Count(')') + name.AsSpan().Count('）');

    /// <summary>How many characters two names share in order.</summary>
    private static int Shared(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var row = new int[b.Length + 1];
        foreach (var c in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], c == b[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }
}
