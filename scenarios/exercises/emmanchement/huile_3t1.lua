-- The tank was filled with gear oil VG 320: the new filter seems clogged, message W03 again.
depanne.api(1)
local solution = depanne.include "lines/emmanchement/solution.lua"
local oil = depanne.include "lines/emmanchement/oil.lua"

return depanne.exercise {
  id = "emmanchement/huile_3t1", line = "lines/emmanchement/line.lua",
  title = { fr = "Le voyant de filtre revient, filtre neuf", en = "The filter light comes back, filter new" },
  task = "diagnose", trade = "hydraulic", level = 5, minutes = 180,
  competences = { "CCP3-C1", "CCP2-C2", "CCP3-C2", "CCP4-C1" },
  faults = { { "3T1.wrong_part_gear", at = "5 s" } },
  arrival = "100 s",
  order = "OT 26-0706",
  operator = {
    name = { fr = "M. Diallo, conducteur de ligne", en = "Mr Diallo, line operator" },
    says = { fr = "Le voyant de filtre est rouge et le message W03 va et vient. On vient de mettre un élément neuf, il doit être mauvais.",
             en = "The filter light is red and message W03 comes and goes. A new element has just been fitted, it must be bad." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Depuis trois jours. L’élément a été changé avant-hier, pareil.", en = "For three days. The element was changed the day before yesterday, the same." } },
    { id = "oil", person = "team_leader", q = { fr = "A-t-on fait une vidange ?", en = "Has the oil been changed?" },
      a = { fr = "Oui, jeudi, par l’équipe de nuit, avec un fût du magasin.", en = "Yes, on Thursday, by the night shift, with a drum from the store." } },
    { id = "drum", person = "colleague", q = { fr = "Quel fût ?", en = "Which drum?" },
      a = { fr = "Celui sans étiquette du fond. Le même que pour les réducteurs, je crois.", en = "The one without a label at the back. The same as for the gearboxes, I believe." } },
    { id = "press", person = "operator", q = { fr = "La presse a-t-elle changé ?", en = "Has the press changed?" },
      a = { fr = "Elle est plus silencieuse, sinon rien.", en = "It is quieter, else nothing." } },
  },
  history = {
    { date = "2026-03-05", order = "OT 26-0079", ref = "3T1", hours = 3,
      finding = { fr = "Vidange annuelle", en = "Yearly oil change" },
      action = { fr = "40 l du magasin, élément non remplacé", en = "40 l from the store, element not replaced" } },
    { date = "2026-03-07", order = "OT 26-0081", ref = "3F1", hours = 0.5,
      finding = { fr = "Message W03", en = "Message W03" },
      action = { fr = "Élément ELF-10 remplacé, W03 revenu", en = "Element ELF-10 replaced, W03 back" } },
  },
  risks = oil.risk_names, energies = { "hydraulic" },
  neighbours = { "3F1.clogged", "3F1.misadjusted", "3F1.broken_wire", "3T1.worn" },
  expectations = {
    root = "3T1.wrong_part_gear", element = "3T1", modes = { "wrong_part" },
    causes = { "operation", "mounting" }, repair = { { "3T1" } }, remedies = { "fit" },
    chain = { "3F1", "3T1", "MP6", "MP1", "R1", "PLC", "3P1" },
    functional_chain = { "3F1", "3T1" },
    symptom = { { mode = "look", on = "3F1", shown = { fr = "sorti", en = "is out" } } },
    proofs = {
      { { mode = "look", on = "3F1", shown = { fr = "sorti", en = "is out" } }, { mode = "touch", on = "3T1", shown = { fr = "épaisse", en = "thick" } } },
    },
    points = { "MP5:P", "MP1:P" }, leak_tests = { "3T1" }, accepted_articles = { "HM46-FUT" },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP3-C1.K8", "CCP2-C2.K3" },
  },

  reference = solution.reference {
    ask = { "since", "oil", "drum", "press" }, see = { { "look", on = "3F1" }, { "look", on = "3T1" } },
    documents = { "folio:H1" }, risks = oil.risks, wear = oil.wear,
    chain = { "3F1", "acquisition", "Retour au réservoir et indicateur 3B5 du filtre" },
    suppose = {
      { "3T1", "wrong_part", "Huile trop épaisse : la perte de charge monte même avec un élément neuf" },
      { "3F1", "clogged", "Élément colmaté" },
      { "3F1", "broken_wire", "Câble de l’indicateur coupé" },
    },
    search = {
      { "measure", on = "MP5:P", mode = "bar" }, { "judge", mode = "normal", value = -1 }, { "look", on = "3F1" }, { "touch", on = "3T1" },
      { "measure", on = "3T1", mode = "T_contact" }, { "measure", on = "MP1:P", mode = "bar" },
      { "reject", on = "3F1", mode = "clogged", text = "Élément neuf d’avant-hier" },
      { "confirm", on = "3T1", mode = "wrong_part", cites = { -5, -4 }, text = "Huile épaisse à 40 °C et plus de 2 bar de perte de charge avec un élément neuf" },
    },
    energies = { "hydraulic" },
    diagnosis = { "3T1", "wrong_part", "operation", "Huile d’engrenage VG 320 au lieu de HLP 46 à la dernière vidange : le filtre neuf paraît colmaté" },
    part = "3T1", work = oil.exchange("3T1", "HLP46-FUT"), check = oil.check("3T1", { { "look", on = "3F1" } }),
    waste = { { "3T1", "soiled" }, { "oil", "oil" } },
    report = {
      symptom = "Message W03 malgré un élément de filtre neuf.",
      analysis = "Huile épaisse à 40 °C, plus de 2 bar de perte de charge avec un élément neuf ; vidange de jeudi avec un fût sans étiquette.",
      element = "3T1, huile du réservoir", cause = "Erreur de produit à la vidange : huile d’engrenage VG 320.",
      work_done = "Presse calée, Q0 consigné, accumulateur vidangé, 0 bar vérifié, réservoir vidangé, rincé, rempli en HLP 46.",
      parts = "HLP46-FUT, quantité 1", tests = "Voyant rentré, W03 disparu, essai manuel et cycles conformes.",
      follow_up = "Étiqueter les fûts, signaler l’écart, contrôler les réducteurs.",
    },
  },

  -- The element is changed once more.
  bad = oil.wrong("3F1", "ELF-10", {
    symptom = "Voyant de filtre rouge.", analysis = "Élément colmaté.", element = "3F1", cause = "Usure",
    work_done = "Élément remplacé.", parts = "ELF-10", tests = "Cycles conformes.",
  }),
}
