-- The suction strainer 3S1 is clogged: the pump cavitates, noise of gravel, the press is slow.
depanne.api(1)
local solution = depanne.include "lines/emmanchement/solution.lua"
local oil = depanne.include "lines/emmanchement/oil.lua"

return depanne.exercise {
  id = "emmanchement/crepine_3s1", line = "lines/emmanchement/line.lua",
  title = { fr = "La pompe hurle", en = "The pump howls" },
  task = "diagnose", trade = "hydraulic", level = 2, minutes = 100,
  competences = { "CCP3-C1", "CCP2-C2", "CCP3-C2", "CCP4-C1" },
  faults = { { "3S1.clogged", at = "20 s" } },
  arrival = "112 s",
  order = "OT 26-0703",
  operator = {
    name = { fr = "M. Petit, conducteur de ligne", en = "Mr Petit, line operator" },
    says = { fr = "La pompe hurle, comme des cailloux dedans, et la presse est lente. Elle va casser, il faut la changer tout de suite.",
             en = "The pump howls, as if there were stones in it, and the press is slow. It will break, it must be changed at once." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Le bruit monte depuis lundi.", en = "The noise has grown since Monday." } },
    { id = "level", person = "operator", q = { fr = "Avez-vous remis de l’huile ?", en = "Have you added oil?" },
      a = { fr = "Un bidon vendredi, le niveau est bon.", en = "One can on Friday, the level is good." } },
    { id = "tank", person = "colleague", q = { fr = "A-t-on travaillé au réservoir ?", en = "Has anybody worked at the tank?" },
      a = { fr = "On y a retrouvé un chiffon effiloché le mois dernier.", en = "A frayed rag was found in it last month." } },
    { id = "foam", person = "colleague", q = { fr = "Y a-t-il de la mousse ?", en = "Is there foam?" },
      a = { fr = "Non, l’huile est claire.", en = "No, the oil is clear." } },
  },
  history = {
    { date = "2026-02-05", order = "OT 26-0044", ref = "3T1", hours = 0.5,
      finding = { fr = "Chiffon retrouvé dans le réservoir", en = "Rag found in the tank" },
      action = { fr = "Chiffon retiré, crépine non déposée", en = "Rag taken out, strainer not removed" } },
  },
  risks = oil.risk_names, energies = { "hydraulic" },
  neighbours = { "3P1.loose_terminal", "3P1.clogged", "3T1.clogged", "3T1.wrong_part_gear", "M1.worn" },
  expectations = {
    root = "3S1.clogged", element = "3S1", modes = { "clogged", "blocked" },
    causes = { "pollution" }, repair = { { "3S1" } }, remedies = { "fit", "clean" },
    chain = { "3P1", "3V1", "3V3", "3A", "3V6", "3S1", "3T1", "3F1", "3B3", "BP1", "MP1", "MP2", "HO1", "3K1", "M1" },
    functional_chain = { "3A", "3P1", "3S1" },
    symptom = { { mode = "listen", on = "3P1", shown = { fr = "gravier", en = "gravel" } }, { mode = "look", on = "3A" } },
    proofs = {
      { { mode = "look", on = "3S1", shown = { fr = "dans le rouge", en = "in the red" } }, { mode = "look", on = "3T1" } },
    },
    leak_tests = { "3S1" },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP3-C1.K8", "CCP2-C2.K3" },
  },

  reference = solution.reference {
    ask = { "since", "level", "tank", "foam" }, see = { { "listen", on = "3P1" }, { "look", on = "3A" } },
    documents = { "folio:H1" }, risks = oil.risks, wear = oil.wear,
    chain = { "3P1", "supply", "Aspiration : réservoir, filtre à air, crépine, raccord, pompe" },
    suppose = {
      { "3S1", "clogged", "Crépine colmatée : cavitation" },
      { "3P1", "loose_terminal", "Prise d’air au raccord" },
      { "3T1", "clogged", "Filtre à air du réservoir colmaté" },
    },
    search = {
      { "look", on = "3S1" }, { "look", on = "3T1" }, { "listen", on = "3T1" }, { "look", on = "3P1" },
      { "measure", on = "MP1:P", mode = "bar" }, { "measure", on = "MP5:P", mode = "bar" }, { "judge", mode = "normal", value = -1 },
      { "reject", on = "3P1", mode = "loose_terminal", cites = { -4, -6 }, text = "Ni mousse ni bulles" },
      { "confirm", on = "3S1", mode = "clogged", cites = { -8, -7 }, text = "Vacuomètre dans le rouge à -0,40 bar, niveau bon, huile claire" },
    },
    energies = { "hydraulic" },
    diagnosis = { "3S1", "clogged", "pollution", "Dépression de 0,40 bar à l’aspiration, huile claire et niveau bon : crépine colmatée, la pompe cavite" },
    part = "3S1", work = oil.exchange("3S1", "CRE-125"), check = oil.check("3S1", { { "listen", on = "3P1" } }),
    waste = { { "3S1", "soiled" }, { "oil", "oil" } },
    report = {
      symptom = "Bruit de gravier à la pompe, presse lente, pas de défaut.",
      analysis = "Vacuomètre à -0,40 bar (dans le rouge), niveau bon, pas de mousse, pas de sifflement au filtre à air.",
      element = "3S1, crépine d’aspiration", cause = "Pollution du réservoir : fibres d’un chiffon.",
      work_done = "Presse calée, Q0 consigné, accumulateur vidangé, 0 bar vérifié, remplacement de 3S1.",
      parts = "CRE-125, quantité 1", tests = "Vacuomètre dans le vert, bruit régulier, essai manuel et cycles conformes.",
      follow_up = "Nettoyer le réservoir, analyser l’huile, remplacer l’élément de 3F1.",
    },
  },

  -- The operator is believed: the pump is changed.
  bad = oil.wrong("3P1", "PE-8-D", {
    symptom = "La pompe hurlait.", analysis = "Pompe usée.", element = "3P1", cause = "Usure",
    work_done = "Pompe remplacée.", parts = "PE-8-D", tests = "Cycles conformes.",
  }),
}
