export const sepaCheckManual = `
Le fichier est reconnu à son espace de noms :
  pain.008.001.08, .02        prélèvements     pain.001.001.09, .03   virements
  camt.053.001.08, .04, .02   relevés          pain.002.001.10, .03   statuts
  camt.054.001.08, .04, .02   avis

Toujours contrôlés : noms et ordre des éléments selon la version, nombres et sommes, IBAN (clés IBAN et RIB), BIC, ICS,
deux décimales, EUR, jeu de caractères SEPA, forme des adresses, dates réelles, jour de prélèvement ouvré (TARGET),
identifiants (35 caractères, barres obliques, unicité), mandats ; pour un relevé, solde initial + écritures = solde final.
Un DOCTYPE est refusé sans être lu. Avec --xsd, le schéma de la version est vérifié en plus ; s'il n'est pas dans le
dossier, une ligne le dit sur la sortie d'erreur.

Sortie (code 0 dès qu'un verdict existe) :
  valid    true | false
  errors   ce qu'une banque refuserait : code, message, path (l'élément), line

Exemple :
  alize sepa check --xsd schemas prelevements.xml
`;
