-- The element of return filter 3F1 is clogged, its bypass opens: message W03, the line runs.
depanne.api(1)
local solution = depanne.include "lines/emmanchement/solution.lua"
local oil = depanne.include "lines/emmanchement/oil.lua"

return depanne.exercise {
  id = "emmanchement/filtre_3f1", line = "lines/emmanchement/line.lua",
  title = { fr = "Le voyant de filtre est rouge", en = "The filter light is red" },
  task = "diagnose", trade = "hydraulic", level = 1, minutes = 60,
  competences = { "CCP3-C1", "CCP2-C2", "CCP3-C2", "CCP4-C1" },
  faults = { { "3F1.clogged", at = "20 s" } },
  arrival = "100 s",
  order = "OT 26-0709",
  operator = {
    name = { fr = "M. Diallo, conducteur de ligne", en = "Mr Diallo, line operator" },
    says = { fr = "Le voyant de filtre est rouge et le message W03 va et vient. Ça tourne quand même. On peut débrancher le voyant, non ?",
             en = "The filter light is red and message W03 comes and goes. It runs all the same. The light could be unplugged, could it not?" },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Depuis ce matin, même une fois l’huile chaude.", en = "Since this morning, even with the oil warm." } },
    { id = "filter", person = "team_leader", q = { fr = "Quand l’élément a-t-il été changé ?", en = "When was the element changed?" },
      a = { fr = "En septembre de l’autre année, je crois.", en = "In September of the other year, I believe." } },
    { id = "oil", person = "team_leader", q = { fr = "A-t-on remis de l’huile ?", en = "Has oil been added?" },
      a = { fr = "Non, pas depuis la vidange de l’été.", en = "No, not since the oil change in summer." } },
    { id = "press", person = "operator", q = { fr = "La presse a-t-elle changé de comportement ?", en = "Has the press changed?" },
      a = { fr = "Non, rien.", en = "No, nothing." } },
  },
  history = {
    { date = "2025-06-03", order = "OT 25-0218", ref = "3T1", hours = 3,
      finding = { fr = "Vidange annuelle", en = "Yearly oil change" },
      action = { fr = "Huile HLP 46 neuve, élément de 3F1 non remplacé (manque de stock)", en = "New HLP 46 oil, element of 3F1 not replaced (none in stock)" } },
  },
  risks = oil.risk_names, energies = { "hydraulic" },
  neighbours = { "3T1.wrong_part_gear", "3F1.misadjusted", "3F1.broken_wire", "3T1.worn" },
  expectations = {
    root = "3F1.clogged", element = "3F1", modes = { "clogged" },
    causes = { "pollution", "normal_wear", "age" }, repair = { { "3F1" } }, remedies = { "fit" },
    chain = { "3F1", "3T1", "MP6", "MP1", "R1", "PLC", "3P1" },
    functional_chain = { "3F1" },
    symptom = { { mode = "look", on = "3F1", shown = { fr = "sorti", en = "is out" } } },
    proofs = {
      { { mode = "look", on = "3F1", shown = { fr = "sorti", en = "is out" } }, { mode = "touch", on = "3T1", shown = { fr = "Tiède à chaud", en = "Lukewarm to warm" } } },
    },
    points = { "MP5:P", "MP1:P" }, leak_tests = { "3F1" },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP3-C1.K8", "CCP2-C2.K3" },
  },

  reference = solution.reference {
    ask = { "since", "filter", "oil", "press" }, see = { { "look", on = "3F1" }, { "look", on = "3T1" } },
    documents = { "folio:H1" }, risks = oil.risks, wear = oil.wear,
    chain = { "3F1", "acquisition", "Retour au réservoir et indicateur 3B5 du filtre" },
    suppose = {
      { "3F1", "clogged", "Élément colmaté" },
      { "3T1", "wrong_part", "Huile trop épaisse" },
      { "3F1", "broken_wire", "Câble de l’indicateur coupé" },
    },
    search = {
      { "measure", on = "MP5:P", mode = "bar" }, { "judge", mode = "normal", value = -1 }, { "look", on = "3F1" }, { "touch", on = "3T1" },
      { "measure", on = "MP1:P", mode = "bar" },
      { "reject", on = "3F1", mode = "broken_wire", cites = { -3 }, text = "Le voyant mécanique est sorti : ce n’est pas le câble" },
      { "reject", on = "3T1", mode = "wrong_part", cites = { -3 }, text = "Huile fluide et chaude" },
      { "confirm", on = "3F1", mode = "clogged", cites = { -5, -4 }, text = "Près de 3 bar de perte de charge, huile chaude et fluide" },
    },
    energies = { "hydraulic" },
    diagnosis = { "3F1", "clogged", "pollution", "Élément colmaté, by-pass ouvert : 2,9 bar de perte de charge au lieu de 0,3, huile chaude et fluide" },
    part = "3F1", work = oil.exchange("3F1", "ELF-10"), check = oil.check("3F1", { { "look", on = "3F1" } }),
    waste = { { "3F1", "soiled" }, { "oil", "oil" } },
    report = {
      symptom = "Message W03, voyant de colmatage sorti, la ligne tourne.",
      analysis = "Huile chaude et fluide, 2,9 bar de perte de charge à 3F1 : élément colmaté, by-pass ouvert.",
      element = "3F1, filtre de retour", cause = "Pollution normale, élément non remplacé à la vidange.",
      work_done = "Presse calée, Q0 consigné, accumulateur vidangé, 0 bar vérifié, élément de 3F1 remplacé.",
      parts = "ELF-10, quantité 1", tests = "Voyant rentré, W03 disparu, essai manuel et cycles conformes.",
      follow_up = "Prélever l’huile, tenir un élément en stock.",
    },
  },

  -- The oil is changed and the element left.
  bad = oil.wrong("3T1", "HLP46-FUT", {
    symptom = "Voyant de filtre rouge.", analysis = "Huile usée.", element = "3T1", cause = "Usure",
    work_done = "Vidange faite.", parts = "HLP46-FUT", tests = "Cycles conformes.",
  }),
}
