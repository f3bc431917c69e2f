namespace Yuheng.Core.Departments;

/// <summary>The amounts of a prose whose parts are being listed (其中, 包括), the innermost last.</summary>
internal sealed class ProseWholes
{
    private readonly Stack<BudgetStatement> _open = [];
    private int _kept;

    /// <summary>The amount that what is read now is part of; null for none.</summary>
    public BudgetStatement? Innermost => _open.TryPeek(out var whole) ? whole : null;

    /// <summary>A paragraph begins.</summary>
    /// <param name="isPart">Whether it is an entry of a list, and so may be part of what the paragraph before opened.</param>
    public void BeginParagraph(bool isPart)
    {
        if (!isPart)
        {
            _open.Clear();
        }

        _kept = _open.Count;
    }

    /// <summary>The parts of an amount begin.</summary>
    public void Open(BudgetStatement whole)
    {
        if (Innermost != whole)
        {
            _open.Push(whole);
        }
    }

    /// <summary>A part ends with its own parts.</summary>
    public void EndPart()
    {
        if (_open.Count > _kept + 1)
        {
            _open.Pop();
        }
    }

    /// <summary>What the sentence opened ends.</summary>
    public void EndSentence()
    {
        while (_open.Count > _kept)
        {
            _open.Pop();
        }
    }

    /// <summary>The paragraph ends; its last words may open the parts of an amount, which then stand in the paragraphs below.</summary>
    public void EndParagraph(BudgetStatement? opened)
    {
        EndSentence();
        if (opened is not null)
        {
            _open.Clear();
            _open.Push(opened);
        }
    }
}
