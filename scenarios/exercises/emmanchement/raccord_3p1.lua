-- The suction fitting of 3P1 is loose: the pump draws air, foam in the tank, the press is soft and slow.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"
local oil = depanne.include "lines/emmanchement/oil.lua"

return depanne.exercise {
  id = "emmanchement/raccord_3p1", line = "lines/emmanchement/line.lua",
  title = { fr = "La presse avance par à-coups, mousse dans le bac", en = "The press moves in jerks, foam in the tank" },
  task = "diagnose", trade = "hydraulic", level = 3, minutes = 80,
  competences = { "CCP3-C1", "CCP2-C2", "CCP3-C2", "CCP4-C1" },
  faults = { { "3P1.loose_terminal", at = "20 s" } },
  arrival = "115 s",
  order = "OT 26-0705",
  operator = {
    name = { fr = "M. Lenoir, conducteur de ligne", en = "Mr Lenoir, line operator" },
    says = { fr = "La presse est molle, elle avance par à-coups, et il y a de la mousse dans le bac. Ça crépite. Il faut purger les vérins.",
             en = "The press is soft, it moves in jerks, and there is foam in the tank. It crackles. The cylinders must be bled." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Depuis lundi, après l’entretien.", en = "Since Monday, after the maintenance." } },
    { id = "level", person = "operator", q = { fr = "Le niveau d’huile est-il bon ?", en = "Is the oil level good?" },
      a = { fr = "Oui, mais on dirait de la bière.", en = "Yes, but it looks like beer." } },
    { id = "work", person = "colleague", q = { fr = "Qu’a-t-on fait à l’entretien ?", en = "What was done at the maintenance?" },
      a = { fr = "Le moteur et la pompe ont été déposés pour l’accouplement, puis remontés.", en = "Motor and pump were taken off for the coupling, then put back." } },
    { id = "bleed", person = "team_leader", q = { fr = "A-t-on déjà purgé ?", en = "Has it been bled already?" },
      a = { fr = "Oui, deux fois. Cela revient en une heure.", en = "Yes, twice. It comes back within an hour." } },
  },
  history = {
    { date = "2026-03-02", order = "OT 26-0075", ref = "3K1", hours = 1.5,
      finding = { fr = "Accouplement du groupe usé", en = "Coupling of the unit worn" },
      action = { fr = "Élastomère remplacé, pompe déposée et remontée", en = "Elastomer replaced, pump taken off and put back" } },
  },
  risks = oil.risk_names, energies = { "hydraulic" },
  neighbours = { "3S1.clogged", "3T1.leaking", "3T1.leaking_water", "3A.missing", "3P1.worn" },
  expectations = {
    root = "3P1.loose_terminal", element = "3P1", modes = { "loose_terminal", "leaking" },
    causes = { "mounting", "vibration" }, repair = { { "3P1" } }, remedies = { "repair:tighten", "tighten" },
    chain = { "3P1", "3V1", "3V3", "3A", "3V6", "3S1", "3T1", "3F1", "3B3", "BP1", "MP1", "MP2", "HO1", "3K1", "M1" },
    functional_chain = { "3A", "3P1", "3S1" },
    symptom = { { mode = "look", on = "3T1", shown = { fr = "Mousse", en = "Foam" } }, { mode = "listen", on = "3P1" } },
    proofs = {
      { { mode = "look", on = "3T1", shown = { fr = "Mousse", en = "Foam" } }, { mode = "look", on = "3P1", shown = { fr = "bulles", en = "Bubbles" } } },
    },
    torques = { ["3P1"] = { 55, 65 } }, bleed = { "3A" }, leak_tests = { "3P1" },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP3-C1.K8", "CCP2-C2.K3" },
  },

  reference = solution.reference {
    ask = { "since", "level", "work", "bleed" }, see = { { "look", on = "3T1" }, { "look", on = "3A" }, { "listen", on = "3P1" } },
    documents = { "folio:H1" }, risks = oil.risks, wear = oil.wear,
    chain = { "3P1", "supply", "Aspiration de la pompe : niveau, raccord, crépine" },
    suppose = {
      { "3P1", "loose_terminal", "Prise d’air au raccord d’aspiration : mousse et crépitement" },
      { "3S1", "clogged", "Cavitation par la crépine" },
      { "3A", "missing", "Vérin mal purgé" },
    },
    search = {
      { "look", on = "3S1" }, { "look", on = "3P1" }, { "listen", on = "3P1" }, { "measure", on = "MP1:P", mode = "bar" },
      { "measure", on = "MP5:P", mode = "bar" }, { "judge", mode = "normal", value = -1 },
      { "reject", on = "3S1", mode = "clogged", cites = { -6 }, text = "Vacuomètre dans le vert : pas de cavitation" },
      { "confirm", on = "3P1", mode = "loose_terminal", cites = { -6, -5 }, text = "Bulles au raccord, mousse, crépitement qui change avec de l’huile sur le raccord" },
    },
    energies = { "hydraulic" },
    diagnosis = { "3P1", "loose_terminal", "mounting", "Raccord d’aspiration desserré au remontage de la pompe : elle aspire de l’air" },
    part = "3P1", work = { { "mark", on = "3P1" }, { "repair", on = "3P1", mode = "tighten" }, { "tighten", on = "3P1", value = 60 } }, check = conduct.join({ { "bleed", on = "3A" } }, oil.check("3P1", { { "listen", on = "3P1" }, { "look", on = "3T1" } })),
    waste = { { "rags", "soiled" } },
    report = {
      symptom = "Presse molle et lente, mousse dans le réservoir, crépitement à la pompe.",
      analysis = "Niveau bon, vacuomètre dans le vert, bulles au raccord d’aspiration : prise d’air.",
      element = "3P1, raccord d’aspiration de la pompe", cause = "Raccord mal serré au remontage du 2 mars.",
      work_done = "Presse calée, Q0 consigné, accumulateur vidangé, 0 bar vérifié, raccord d’aspiration serré à 60 N.m, purge de 3A.",
      parts = "Aucune", tests = "Plus de bulles ni de crépitement, essai manuel et cycles conformes.",
      follow_up = "Contrôler le serrage après 50 h.",
    },
  },

  -- The noise is taken for a clogged strainer.
  bad = oil.wrong("3S1", "CRE-125", {
    symptom = "La presse était molle.", analysis = "Crépine colmatée.", element = "3S1", cause = "Usure",
    work_done = "Crépine remplacée.", parts = "CRE-125", tests = "Cycles conformes.",
  }),
}
