using System.Globalization;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Batches;

/// <summary>
/// SE-10 自评结果虚高（批次）: nearly all self-evaluations of a unit and year are in the best grade with a mean near full marks,
/// while money was not spent, or while the scores do not tell one project from another (财预〔2020〕10号, 结果客观). Money for staff is left out.
/// Worked example: five forms with 99, 99, 99, 98.5 and 98.5: mean 98.8, variance 0.06, all in the best grade: found. With 99, 97, 99, 96, 100 the mean is 98.2, but the
/// variance 2.16: found only where the mean execution rate is below 90 %.
/// </summary>
internal sealed class InflatedScores
{
    public const string Code = "SE-10";

    private const string StaffClass = "人员类";

    /// <summary>The units in the order in which they were met, so that two runs say the same.</summary>
    private readonly List<Unit> _units = [];
    private readonly Dictionary<(string Unit, int Year), Unit> _byName = [];

    /// <summary>The units that have forms in the document that is being taken in.</summary>
    private readonly List<Unit> _here = [];

    public void Take(BatchForm form)
    {
        if (form.Record.Form.Kind != FormKind.SelfEvaluation || form.Record.Form.Project.Category.Raw?.Contains(StaffClass, StringComparison.Ordinal) == true)
        {
            return;
        }

        var key = (form.Unit ?? "", form.Record.Year.Value ?? 0);
        if (!_byName.TryGetValue(key, out var unit))
        {
            unit = new Unit(key.Item1, key.Item2, form.Profile);
            _byName.Add(key, unit);
            _units.Add(unit);
        }

        if (unit.Take(form))
        {
            _here.Add(unit);
        }
    }

    /// <summary>Says what the document alone shows, of each unit that has forms in it.</summary>
    public void Check(AuditNotes notes)
    {
        foreach (var unit in _here)
        {
            unit.Check(notes);
        }

        _here.Clear();
    }

    /// <summary>Says what all documents together show, of the units that were not spoken of before.</summary>
    public void CheckAll(AuditNotes notes)
    {
        foreach (var unit in _units)
        {
            unit.CheckAll(notes);
        }
    }

    private sealed class Unit(string name, int year, Profile profile)
    {
        private readonly Tally _all = new();
        private Tally _document = new();
        private int _number = -1;
        private int _documents;
        private bool _found;

        /// <summary>Takes a form in; true where it is the first of its document.</summary>
        public bool Take(BatchForm form)
        {
            var first = _number != form.DocumentNumber;
            if (first)
            {
                (_number, _document) = (form.DocumentNumber, new Tally());
                _documents++;
            }

            _all.Take(form);
            _document.Take(form);
            return first;
        }

        public void Check(AuditNotes notes) => _found |= Report(_document, notes, sayInsufficient: _documents == 1);

        public void CheckAll(AuditNotes notes)
        {
            if (!_found && _documents > 1)
            {
                Report(_all, notes, sayInsufficient: false);
            }
        }

        private bool Report(Tally tally, AuditNotes notes, bool sayInsufficient)
        {
            var fewest = profile.Of(Parameters.FewestEvaluations);
            if (tally.Count < fewest)
            {
                if (sayInsufficient)
                {
                    notes.CannotKnow(string.Create(CultureInfo.InvariantCulture, $"{Spoken}读到总分的自评表有 {tally.Count} 张，少于 {fewest} 张，不作批次比较"), tally.Place);
                }

                return false;
            }

            var mean = tally.Sum / tally.Count;
            var variance = (tally.Squares / tally.Count) - (mean * mean);
            var best = tally.Scores.Count(s => s >= profile.Of(Parameters.InflatedBest));
            var execution = tally.Rates == 0 ? (decimal?)null : tally.RateSum / tally.Rates;
            if (mean < profile.Of(Parameters.InflatedMean) || best < profile.Of(Parameters.InflatedShare) * tally.Count)
            {
                return false;
            }

            var idle = execution < profile.Of(Parameters.InflatedExecution);
            var flat = variance < profile.Of(Parameters.InflatedVariance);
            if (!idle && !flat)
            {
                return false;
            }

            var why = idle
                ? string.Create(CultureInfo.InvariantCulture, $"而平均执行率只有 {execution:0.##}%")
                : string.Create(CultureInfo.InvariantCulture, $"得分方差只有 {variance:0.##}，看不出项目之间的差别");
            notes.Report(
                Severity.Warning, tally.Place, null,
                string.Create(CultureInfo.InvariantCulture, $"{Spoken}{tally.Count} 张自评表平均 {mean:0.##} 分，{profile.Of(Parameters.InflatedBest)} 分以上 {best} 张，{why}。"),
                suggestion: "逐项核对完成值和佐证材料，按实际打分。");
            return true;
        }

        private string Spoken => (name.Length > 0 ? $"“{name}”" : "") + (year > 0 ? string.Create(CultureInfo.InvariantCulture, $"{year}年度") : "");
    }

    private sealed class Tally
    {
        public List<decimal> Scores { get; } = [];

        public int Count => Scores.Count;

        public decimal Sum { get; private set; }

        public decimal Squares { get; private set; }

        public decimal RateSum { get; private set; }

        public int Rates { get; private set; }

        /// <summary>The first form.</summary>
        public Place Place { get; private set; }

        public void Take(BatchForm form)
        {
            Place = Place.Exists ? Place : form.Record.Form.Start;

            // Beyond 0 to 100 a total is no total: SE-03 speaks of it.
            if (form.Record.TotalScore.Value is { } score and >= 0 and <= 100)
            {
                Scores.Add(score);
                Sum += score;
                Squares += score * score;
            }

            if (form.Record.ExecutionFunds?.Total.Rate.Value is { } rate and >= 0 and <= 100)
            {
                RateSum += rate;
                Rates++;
            }
        }
    }
}
