@_exported import ZongmuBibliography
@_exported import ZongmuCatalogue
@_exported import ZongmuMARC
@_exported import ZongmuMatching
@_exported import ZongmuMerging
@_exported import ZongmuText
