using System.Globalization;
using Yuheng.Core.Profiles;

namespace Yuheng.Core.Classification;

/// <summary>A 科目 of the government classification: a code and the name that it has from one year on.</summary>
/// <param name="Code">3, 5 or 7 digits.</param>
/// <param name="From">The first fiscal year in which it has the name.</param>
/// <param name="Name">The name as the edition prints it.</param>
/// <param name="IsConfirmed">Whether code and name were found in an official or published document; otherwise nobody is accused of another name.</param>
public sealed record Subject(string Code, int From, string Name, bool IsConfirmed)
{
    /// <summary>The name as it is compared.</summary>
    public string PlainName { get; } = SubjectName.Plain(Name);
}

/// <summary>政府收支分类科目 by fiscal year: <c>rulebook/functional-subjects.tsv</c> and <c>rulebook/economic-subjects.tsv</c>, loaded when first asked for.</summary>
public sealed class Subjects
{
    private static readonly Lazy<Subjects> ByFunction = new(() => new Subjects("functional-subjects.tsv"));

    private static readonly Lazy<Subjects> ByEconomy = new(() => new Subjects("economic-subjects.tsv"));

    private readonly Dictionary<string, List<Subject>> _codes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private Subjects(string file)
    {
        foreach (var (line, cells) in Rulebook.Rows(file, 4))
        {
            if (cells[0].Length is not (3 or 5 or 7) || !int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var from) || cells[3] is not ("是" or "否"))
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"rulebook/{file}:{line}: not a code, a year, a name, 是 or 否"));
            }

            var subject = new Subject(cells[0], from, cells[2], cells[3] == "是");
            if (!_codes.TryGetValue(subject.Code, out var dated))
            {
                _codes.Add(subject.Code, dated = []);
            }

            dated.Add(subject);
            _names.Add(subject.PlainName);
        }
    }

    /// <summary>支出功能分类科目: what the money is for.</summary>
    public static Subjects Functional => ByFunction.Value;

    /// <summary>支出经济分类科目: what it is spent on.</summary>
    public static Subjects Economic => ByEconomy.Value;

    /// <summary>The codes there are.</summary>
    public IEnumerable<string> Codes => _codes.Keys;

    /// <summary>What a code is called in a year; null where the list does not know it for that year.</summary>
    public Subject? Find(string code, int year) => _codes.TryGetValue(code, out var dated) ? dated.FindLast(s => s.From <= year) : null;

    /// <summary>The 科目 that had this plain name under the code before; null where it never had.</summary>
    public Subject? FindOlder(string code, string plainName, int year) =>
        _codes.TryGetValue(code, out var dated) ? dated.Find(s => s.From < year && s.PlainName == plainName && s != Find(code, year)) : null;

    /// <summary>Whether any code has or had this plain name.</summary>
    public bool HasName(string plainName) => _names.Contains(plainName);
}
