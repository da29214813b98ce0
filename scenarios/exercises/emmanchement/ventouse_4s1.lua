-- The lip of the cup is torn: -0.59 bar with a body instead of -0.82, below the vacuum switch's threshold of -0.62, alarm E42.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local history = depanne.include "lines/emmanchement/history.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/ventouse_4s1", line = "lines/emmanchement/line.lua",
  title = { fr = "La ventouse lâche les corps", en = "The cup lets go of the bodies" },
  task = "diagnose", trade = "pneumatic", level = 2, minutes = 45,
  competences = { "CCP3-C1", "CCP1-C2", "CCP3-C2", "CCP4-C1" },
  faults = { { "4S1.leaking", at = "110 s" } },
  presets = { { "4B5.rising", -0.62 }, { "4B5.falling", -0.55 } },
  arrival = "140 s",
  order = "OT 26-0407",
  operator = {
    name = { fr = "Mme Diallo, conductrice de ligne", en = "Mrs Diallo, line operator" },
    says = { fr = "Les corps tombaient en route une fois sur cinq, et maintenant le bras se pose et la ligne s’arrête. L’éjecteur souffle pourtant. Il faudrait baisser le seuil du vacuostat, il est réglé trop dur.", en = "Bodies fell on the way one time in five, and now the arm lands and the line stops. The ejector blows, though. The vacuum switch’s threshold should be lowered, it is set too hard." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Des chutes depuis hier, l’arrêt net depuis dix minutes.", en = "Drops since yesterday, the dead stop since ten minutes." } },
    { id = "noise", person = "operator", q = { fr = "Qu’entendez-vous bras posé ?", en = "What do you hear when the arm has landed?" },
      a = { fr = "L’éjecteur, et un petit sifflement tout en bas.", en = "The ejector, and a slight hiss right at the bottom." } },
    { id = "switch", person = "team_leader", q = { fr = "Le seuil du vacuostat a-t-il été changé ?", en = "Was the vacuum switch’s threshold changed?" },
      a = { fr = "Oui, le mois dernier, à -0,62 bar, avec les corps en PE plus lourds. C’est voulu, il n’a jamais gêné.", en = "Yes, last month, to -0.62 bar, with the heavier PE bodies. It is intended, it never troubled us." } },
    { id = "cup", person = "colleague", q = { fr = "Quand la ventouse a-t-elle été changée ?", en = "When was the cup changed?" },
      a = { fr = "En octobre 2024, je crois. On l’essuie, c’est tout.", en = "In October 2024, I think. It is wiped, that is all." } },
  },
  history = conduct.join(history, {
    { date = "2026-02-04", order = "OT 26-0041", ref = "4B5", hours = 0.3,
      finding = { fr = "Corps PE plus lourds, chutes au transfert", en = "Heavier PE bodies, drops in transfer" },
      action = { fr = "Seuil du vacuostat porté à -0,62 bar, vide relevé -0,82 bar", en = "Threshold of the vacuum switch set to -0.62 bar, vacuum found -0.82 bar" } },
  }),
  risks = { "pressure", "movement" }, energies = { "pneumatic" },
  neighbours = { "4Y4.open", "4F1.clogged", "4G1.worn", "4V4.leaking", "4B5.misadjusted" },
  expectations = {
    root = "4S1.leaking",
    element = "4S1",
    modes = { "leaking" },
    causes = { "normal_wear", "age", "impact" },
    repair = { { "4S1" } },
    remedies = { "fit" },
    chain = { "4S1", "4F1", "4G1", "4V3", "4Y4", "4V4", "4P1", "4B5", "T63", "T64" },
    functional_chain = { "4S1", "4G1" },
    symptom = { { mode = "panel", on = "E42" }, { mode = "look", on = "4P1" } },
    proofs = {
      { { mode = "look", on = "4P1" },
        { mode = "listen", on = "4S1", shown = { fr = "sifflement à la ventouse", en = "hiss at the cup" } } },
      { { mode = "look", on = "4S1", shown = { fr = "déchirée", en = "torn" } } },
    },
    readings = { { mode = "bar", on = "0S1:P", above = 550000, judged = "normal" } },
    waste = { ["4S1"] = "plastic" },
    tests = { "manual", "cycle" },
    character = "definitive",
    bad_rows = { "CCP3-C1.K8", "CCP1-C2.K8", "CCP3-C2.K4" },
  },

  reference = solution.reference {
    ask = { "since", "noise", "switch", "cup" },
    see = { { "look", on = "4P1" }, { "listen", on = "4G1" }, { "look", on = "4F1" }, { "look", on = "4B5" } },
    documents = { "folio:P3" },
    risks = {
      { "pressure", "Air consigné et purgé avant d’ouvrir un raccord ou un composant" },
      { "movement", "Protecteur fermé pendant les essais, mains hors de la course des axes, axe Z calé" },
    },
    chain = { "4S1", "action", "Prise par le vide : éjecteur commandé, vide insuffisant" },
    suppose = {
      { "4S1", "leaking", "Lèvre déchirée : le vide plafonne" },
      { "4F1", "clogged", "Filtre à vide colmaté" },
      { "4G1", "worn", "Buse de l’éjecteur usée" },
    },
    search = {
      { "measure", on = "0S1:P", mode = "bar" },
      { "judge", mode = "normal", value = -1 },
      { "look", on = "4P1" },
      { "listen", on = "4S1" },
      { "listen", on = "4G1" },
      { "reject", on = "4G1", mode = "worn", text = "L’éjecteur souffle à 6 bar ; le sifflement vient de la ventouse" },
      { "reject", on = "4F1", mode = "clogged", text = "Cartouche claire, et le vide se lit avant elle" },
      { "push", on = "S7", mode = "pressed", value = 0.4 },
      { "wait", value = 1 },
      { "push", on = "S6", mode = "pressed", value = 0.4 },
      { "wait", value = 16 },
    },
    energies = { "pneumatic" },
    locked = {
      { "look", on = "4S1" },
      { "confirm", on = "4S1", mode = "leaking", text = "Lèvre déchirée : -0,59 bar avec un corps au lieu de -0,82" },
    },
    diagnosis = { "4S1", "leaking", "normal_wear", "Ventouse 4S1 déchirée : -0,59 bar corps en prise au lieu de -0,82, sifflement à la lèvre, seuil à -0,62" },
    part = "4S1",
    work = {
      { "dismantle", on = "4S1" },
      { "fit", on = "4S1", with = "VE-30-N" },
      { "look", on = "4S1" },
    },
    check = {
      { "look", on = "4P1" },
      { "spray", on = "4S1" },
    },
    waste = { { "4S1", "plastic" } },
    report = {
      symptom = "Défaut E42, étape 42 : vide établi trop faible, -0,59 bar.",
      analysis = "6 bar à l’embase, éjecteur qui souffle, filtre clair ; sifflement à la ventouse et lèvre déchirée. Le seuil de -0,62 bar est voulu.",
      element = "4S1, ventouse",
      cause = "Usure normale : lèvre déchirée, ventouse jamais remplacée depuis octobre 2024.",
      work_done = "Consignation pneumatique, axe Z calé, remplacement de la ventouse 4S1, seuil du vacuostat laissé à -0,62 bar.",
      parts = "VE-30-N, quantité 1",
      tests = "Essai manuel et cycles automatiques conformes, aucun corps tombé.",
      follow_up = "Remplacer la ventouse tous les six mois.",
    },
  },

  -- The threshold is lowered: the line runs with its torn cup, and bodies fall again on the first shock.
  bad = solution.wrong({
    { "adjust", on = "4B5", mode = "rising", value = -0.5 },
    { "adjust", on = "4B5", mode = "falling", value = -0.4 },
    { "push", on = "S7", mode = "pressed", value = 0.4 },
    { "wait", value = 1 },
    { "push", on = "S6", mode = "pressed", value = 0.4 },
    { "wait", value = 15 },
  }, {
    symptom = "Arrêt à la prise.",
    analysis = "Vacuostat réglé trop dur.",
    element = "4B5",
    cause = "Réglage",
    work_done = "Seuil baissé à -0,5 bar.",
    parts = "Aucune",
    tests = "Cycles conformes.",
  }),
}
